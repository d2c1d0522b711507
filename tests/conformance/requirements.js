// What users of language servers complain about, turned around: one scene for each. With SOAK=1 the
// long ones run at full length. Usage: node requirements.js PROGRAM
'use strict';

const { play } = require('./harness');

play({ ...require('./requirements_text'), ...require('./requirements_use') });

;;; statusls.el --- HTTP status codes in source code -*- lexical-binding: t -*-

;; Package-Requires: ((emacs "28.1"))
;; Keywords: languages, tools

;;; Commentary:

;; Copy this file to a folder of `load-path' and put (require 'statusls) into your init file.
;;
;; With lsp-mode the server runs beside the language's main server.  Eglot talks to one server a
;; mode, so there it is asked for: M-x statusls-eglot starts it in the present buffer, and
;; `statusls-eglot-setup' makes it the server of all its modes.

;;; Code:

(defgroup statusls nil
  "HTTP status codes in source code."
  :group 'tools)

(defcustom statusls-command '("statusls" "--stdio")
  "The program and its arguments."
  :type '(repeat string))

(defconst statusls-modes
  '((js-mode . "javascript") (js-ts-mode . "javascript") (js2-mode . "javascript")
    (js-jsx-mode . "javascriptreact") (rjsx-mode . "javascriptreact")
    (typescript-mode . "typescript") (typescript-ts-mode . "typescript")
    (tsx-ts-mode . "typescriptreact")
    (python-mode . "python") (python-ts-mode . "python")
    (go-mode . "go") (go-ts-mode . "go")
    (ruby-mode . "ruby") (ruby-ts-mode . "ruby") (enh-ruby-mode . "ruby")
    (java-mode . "java") (java-ts-mode . "java")
    (kotlin-mode . "kotlin") (kotlin-ts-mode . "kotlin")
    (csharp-mode . "csharp") (csharp-ts-mode . "csharp")
    (php-mode . "php") (php-ts-mode . "php")
    (rust-mode . "rust") (rust-ts-mode . "rust") (rustic-mode . "rust")
    (elixir-mode . "elixir") (elixir-ts-mode . "elixir"))
  "The major modes that the server knows, with the protocol's name of each language.")

;;;; lsp-mode

(declare-function lsp-register-client "lsp-mode")
(declare-function make-lsp-client "lsp-mode")
(declare-function lsp-stdio-connection "lsp-mode")
(defvar lsp-language-id-configuration)

(defun statusls--activate-p (_file mode)
  "Whether the server is for MODE."
  (assq mode statusls-modes))

(with-eval-after-load 'lsp-mode
  (dolist (entry statusls-modes)
    (unless (assq (car entry) lsp-language-id-configuration)
      (push entry lsp-language-id-configuration)))
  (lsp-register-client
   (make-lsp-client
    :new-connection (lsp-stdio-connection (lambda () statusls-command))
    :activation-fn #'statusls--activate-p
    :add-on? t
    :priority -2
    :server-id 'statusls)))

;;;; Eglot

(declare-function eglot "eglot")
(declare-function eglot--current-project "eglot")
(defvar eglot-server-programs)

(defun statusls--eglot-mode (entry)
  "The mode of ENTRY with its language, as `eglot-server-programs' takes it."
  (list (car entry) :language-id (cdr entry)))

;;;###autoload
(defun statusls-eglot-setup ()
  "Make statusls the server that Eglot starts for all modes it knows."
  (interactive)
  (require 'eglot)
  (dolist (entry statusls-modes)
    (push (cons (statusls--eglot-mode entry) statusls-command) eglot-server-programs)))

;;;###autoload
(defun statusls-eglot ()
  "Start statusls through Eglot in the present buffer."
  (interactive)
  (require 'eglot)
  (let ((eglot-server-programs
         (mapcar (lambda (entry) (cons (statusls--eglot-mode entry) statusls-command))
                 statusls-modes)))
    (call-interactively #'eglot)))

(provide 'statusls)
;;; statusls.el ends here

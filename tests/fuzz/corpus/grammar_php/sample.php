<html><?= $title ?>
<?php
namespace App\Http;
use A\{B, C as D};
#[Route('/x', methods: ['POST'])]
final class X extends Y implements Z {
    public const A = 404;
    public function f(?int $a = 1, string ...$b): ?array {
        $s = <<<EOT
        a {$this->b['c']} $d[0]
        EOT;
        $n = <<<'N'
        raw
        N;
        return match (true) { $a > 1, default => fn($x) => "q $x {$y->z()}" };
    }
}
if ($a): foreach ($b as $k => $v): echo `ls $x`; endforeach; endif;
?>
text <?php // end ?> more

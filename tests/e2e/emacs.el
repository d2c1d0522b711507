;;; emacs.el --- drives Eglot or lsp-mode through hover, warning, fix and completion -*- lexical-binding: t -*-

;; Run by suite_emacs.sh.  The environment says CLIENT (eglot or lsp-mode), SUBJECT (the file), REPORT; each line of the report is
;; "ok NAME" or "not ok NAME: why".

(require 'cl-lib)
(require 'flymake)
(require 'statusls)

(defvar drive-report nil)

(defun drive-check (name ok &optional why)
  "Report NAME as OK, or WHY not."
  (push (if ok (format "ok %s" name)
          (format "not ok %s: %s" name (replace-regexp-in-string "\n" " " (format "%s" why))))
        drive-report))

(defun drive-wait (what)
  "Whether WHAT returns non-nil within 20 seconds, and what it returns."
  (let ((end (+ (float-time) 20)) value)
    (while (and (not (setq value (funcall what))) (< (float-time) end))
      (accept-process-output nil 0.05))
    value))

(defun drive-go-to (text offset)
  "Put point OFFSET characters into the first TEXT."
  (goto-char (point-min))
  (search-forward text)
  (goto-char (+ (match-beginning 0) offset)))

(defun drive-has (text)
  "Whether the buffer has TEXT."
  (save-excursion (goto-char (point-min)) (search-forward text nil t)))

(defun drive-choose (wanted)
  "A `completing-read' that takes the candidate with WANTED in it."
  (lambda (_prompt candidates &rest _)
    (let ((titles (all-completions "" candidates)))
      (drive-check "fixes_offer_303_307_308"
                   (cl-every (lambda (code) (cl-some (lambda (title) (string-match-p code title)) titles))
                             '("303" "307" "308"))
                   titles)
      (or (cl-find-if (lambda (title) (string-match-p wanted title)) titles) (car titles)))))

(defun drive-check-hover (text)
  "Check the page TEXT."
  (drive-check "hover_begins_with_code_and_name"
               (and text (string-match-p "409 Conflict" (car (split-string (string-trim text) "\n")))) text)
  (dolist (part '("Why you see it" "How to fix it" "What the protocol demands" "Related codes"))
    (drive-check (format "hover_says_%s" (replace-regexp-in-string " " "_" part))
                 (and text (string-match-p part text)) text)))

(defun drive-check-finding (found)
  "Check FOUND, the messages of all findings."
  (drive-check "one_finding" (= (length found) 1) found)
  (drive-check "it_is_the_redirect" (and found (string-match-p "302 after POST" (car found))) found))

(defun drive-complete ()
  "Take 422 from the completions behind `status(42', as a completion menu does."
  (drive-go-to "status(400" 7)
  (delete-char 3)
  (insert "42")
  (let* ((found (drive-wait (lambda () (run-hook-with-args-until-success 'completion-at-point-functions))))
         (all (and found (all-completions "42" (nth 2 found)))))
    (drive-check "completion_offers_422" (cl-some (lambda (label) (string-prefix-p "422" label)) all) all)
    (let ((chosen (cl-find-if (lambda (label) (string-prefix-p "422" label)) all))
          (exit (plist-get (nthcdr 3 found) :exit-function)))
      (when chosen
        (delete-region (nth 0 found) (point))
        (insert chosen)
        (when exit (funcall exit chosen 'finished)))))
  (drive-check "completion_is_inserted" (drive-has "status(422)")
               (buffer-substring (line-beginning-position) (line-end-position))))

;;;; Eglot

(declare-function eglot-hover-eldoc-function "eglot")
(declare-function eglot-code-actions "eglot")
(declare-function eglot--signal-textDocument/didChange "eglot")
(defvar eglot-sync-connect)

(defun drive-eglot-findings ()
  "The messages of Flymake's diagnostics."
  (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))

(defun drive-eglot ()
  "Hover, warning, fix and completion through Eglot."
  (require 'eglot)
  (setq eglot-sync-connect 20)
  (let ((last-nonmenu-event ?x))
    (statusls-eglot-setup)
    (let ((inhibit-message t)) (call-interactively #'eglot)))
  (drive-check-finding (drive-wait #'drive-eglot-findings))
  (drive-go-to "status(409)" 8)
  (let (page)
    (eglot-hover-eldoc-function (lambda (text &rest _) (setq page (or text ""))))
    (drive-wait (lambda () page))
    (drive-check-hover (and page (substring-no-properties page))))
  (drive-go-to "redirect(302" 10)
  (let ((last-nonmenu-event ?x))
    (cl-letf (((symbol-function 'completing-read) (drive-choose "303")))
      (eglot-code-actions (point) (point) "quickfix" t)))
  (drive-check "the_fix_is_applied" (drive-wait (lambda () (drive-has "redirect(303"))))
  (eglot--signal-textDocument/didChange) ; an idle timer's work, and batch mode is never idle
  (drive-check "the_buffer_is_clean"
               (drive-wait (lambda () (flymake-start) (null (drive-eglot-findings)))) (drive-eglot-findings))
  (drive-complete))

;;;; lsp-mode

(declare-function lsp "lsp-mode")
(declare-function lsp-diagnostics "lsp-mode")
(declare-function lsp-request "lsp-mode")
(declare-function lsp-execute-code-action "lsp-mode")
(declare-function lsp-code-actions-at-point "lsp-mode")
(declare-function lsp-workspace-folders-add "lsp-mode")
(declare-function lsp-make-position-params "lsp-mode")
(declare-function lsp--text-document-position-params "lsp-mode")
(declare-function lsp--render-element "lsp-mode")

(defun drive-lsp-findings ()
  "The messages of the file's diagnostics."
  (let ((all nil))
    (maphash (lambda (_file found) (dolist (one found) (push (gethash "message" one) all))) (lsp-diagnostics t))
    all))

(defun drive-lsp-title (action)
  "The title of ACTION."
  (gethash "title" action))

(defun drive-lsp-mode ()
  "Hover, warning, fix and completion through lsp-mode."
  (require 'lsp-mode)
  (require 'lsp-modeline)
  (require 'lsp-completion)
  (set 'lsp-enable-snippet nil)
  (set 'lsp-auto-guess-root t)
  (set 'lsp-enable-file-watchers nil)
  (set 'lsp-warn-no-matched-clients nil)
  (set 'lsp-completion-provider :none)
  (set 'lsp-diagnostics-provider :flymake)
  (set 'lsp-headerline-breadcrumb-enable nil)
  (lsp-workspace-folders-add (file-name-directory (directory-file-name (file-name-directory buffer-file-name))))
  (lsp)
  (drive-check-finding (drive-wait #'drive-lsp-findings))
  (drive-go-to "status(409)" 8)
  (let ((hover (lsp-request "textDocument/hover" (lsp--text-document-position-params))))
    (drive-check-hover (and hover (substring-no-properties (lsp--render-element (gethash "contents" hover))))))
  (drive-go-to "redirect(302" 10)
  (let* ((actions (append (lsp-code-actions-at-point) nil))
         (titles (mapcar #'drive-lsp-title actions)))
    (funcall (drive-choose "303") "" titles)
    (let ((chosen (cl-find-if (lambda (one) (string-match-p "303" (drive-lsp-title one))) actions)))
      (when chosen (lsp-execute-code-action chosen))))
  (drive-check "the_fix_is_applied" (drive-wait (lambda () (drive-has "redirect(303"))))
  (drive-check "the_buffer_is_clean" (drive-wait (lambda () (null (drive-lsp-findings)))) (drive-lsp-findings))
  (drive-complete))

;;;; The run

(defun drive ()
  "Open the subject, drive the client, save, and report."
  (setq make-backup-files nil create-lockfiles nil)
  (condition-case problem
      (with-current-buffer (find-file-noselect (getenv "SUBJECT"))
        (set-window-buffer (selected-window) (current-buffer))
        (if (equal (getenv "CLIENT") "eglot") (drive-eglot) (drive-lsp-mode))
        (save-buffer))
    (error (drive-check "the_run_ends_well" nil (error-message-string problem))))
  (with-temp-file (getenv "REPORT")
    (dolist (line (reverse drive-report)) (insert line "\n"))))

(drive)
;;; emacs.el ends here

package pdf

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

// tool runs a program that must be there: a missing validator fails the test.
func tool(t *testing.T, program string, args ...string) string {
	t.Helper()
	path, err := exec.LookPath(program)
	if err != nil {
		t.Fatalf("%s is needed for this test: %v", program, err)
	}
	out, err := exec.Command(path, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", program, strings.Join(args, " "), err, out)
	}
	return string(out)
}

// write keeps b in a file of its own for a tool to read.
func write(t *testing.T, b []byte) string {
	t.Helper()
	p := filepath.Join(t.TempDir(), "document.pdf")
	if err := os.WriteFile(p, b, 0o600); err != nil {
		t.Fatal(err)
	}
	return p
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// jars are what PDFBox Preflight needs; Debian keeps them in one folder
// (libpdfbox2-java, libactivation-java, libjaxb-api-java).
var jars = []string{"preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "jaxb-api", "javax.activation"}

// checkPDFA has PDFBox Preflight judge the files as PDF/A-1b, in one run of java.
func checkPDFA(t *testing.T, files ...string) {
	t.Helper()
	var class []string
	for _, j := range jars {
		p := filepath.Join("/usr/share/java", j+".jar")
		if _, err := os.Stat(p); err != nil {
			t.Fatalf("PDFBox Preflight is needed for this test: %v", err)
		}
		class = append(class, p)
	}
	for _, f := range files {
		out := tool(t, "java", "-cp", strings.Join(class, string(os.PathListSeparator)), "org.apache.pdfbox.preflight.Validator_A1b", f)
		if !strings.Contains(out, "is a valid PDF/A-1b file") {
			t.Errorf("not PDF/A-1b:\n%s", out)
		}
	}
}

// checkQPDF has qpdf judge structure and streams.
func checkQPDF(t *testing.T, file string) {
	t.Helper()
	if out := tool(t, "qpdf", "--check", file); !strings.Contains(out, "No syntax or stream encoding errors found") {
		t.Errorf("qpdf:\n%s", out)
	}
}

// golden compares got with testdata/name, or rewrites it with -update.
func golden(t *testing.T, name, got string) {
	t.Helper()
	p := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(p, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(p)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs, got:\n%s", p, got)
	}
}

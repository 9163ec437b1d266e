class Runlens < Formula
  desc "Compare fine-tuning runs of language models"
  homepage "@HOMEPAGE@"
  url "@ZIP@"
  sha256 "@ZIP_SHA256@"
  license all_of: ["Apache-2.0", "BSD-3-Clause", "MIT", { "GPL-2.0-only" => { with: "Classpath-exception-2.0" } }]

  depends_on "openjdk"

  def install
    man1.install "share/man/man1/runlens.1"
    bash_completion.install "share/bash-completion/completions/runlens"
    libexec.install Dir["*"] - ["share", "runlens.cmd"]
    (bin/"runlens").write_env_script libexec/"runlens", Language::Java.java_home_env
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/runlens --version")
    (testpath/"run.log").write "Iter 1: Val loss 2.500, Val took 3.1s\nIter 100: Val loss 2.100, Val took 3.1s\n"
    assert_match "2.1000", shell_output("#{bin}/runlens compare run.log --output /dev/null")
  end
end

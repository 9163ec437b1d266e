"""What the module promises, tried on the installed package: python -m unittest discover -s packaging/python/tests"""

import shutil
import subprocess
import sys
import tempfile
import unittest
import warnings
from pathlib import Path

import runlens

LOG = """Starting training..., iters: 200
Iter 1: Val loss {first}, Val took 3.1s
Iter 100: Val loss 2.100, Val took 3.1s
Iter 100: Train loss 2.000, Learning Rate 1.000e-05, It/sec 0.500, Tokens/sec 210.5, Trained Tokens 40000, Peak mem 8.1 GB
Iter 200: Val loss {last}, Val took 3.2s
Iter 200: Train loss 1.900, Learning Rate 1.000e-05, It/sec 0.510, Tokens/sec 212.5, Trained Tokens 80000, Peak mem 8.2 GB
"""


class RunLensTest(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(suffix=" with a space and ü"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.good = self.log("good", 1.5)
        self.bad = self.log("bad", 2.4)

    def log(self, name, last):
        file = self.folder / f"{name}.log"
        file.write_text(LOG.format(first=2.5, last=last), encoding="utf-8")
        return file

    def test_compare_gives_the_comparison_as_a_dict_and_writes_no_file(self):
        comparison = runlens.compare([self.good, self.bad])

        losses = {run["run_name"]: run["final_metrics"]["final_val_loss"] for run in comparison["runs"]}
        self.assertEqual(losses, {"good": 1.5, "bad": 2.4})
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["bad.log", "good.log"])

    def test_one_path_is_enough(self):
        self.assertEqual(len(runlens.compare(str(self.good))["runs"]), 1)

    def test_what_was_not_read_is_a_warning(self):
        with warnings.catch_warnings(record=True) as said:
            warnings.simplefilter("always")
            comparison = runlens.compare([self.good, self.folder / "nowhere"])

        self.assertEqual(len(comparison["runs"]), 1)
        self.assertTrue(any("nowhere" in str(line.message) for line in said), said)
        self.assertTrue(all(issubclass(line.category, runlens.RunLensWarning) for line in said), said)

    def test_a_file_that_was_asked_for_is_no_warning(self):
        plot = self.folder / "loss.svg"
        with warnings.catch_warnings():
            warnings.simplefilter("error", runlens.RunLensWarning)
            runlens.compare([self.good, self.bad], options=["--plot", str(plot)])

        self.assertTrue(plot.exists())

    def test_what_takes_too_long_is_an_error_of_this_module(self):
        for wanted in (runlens.RunLensTimeout, runlens.RunLensError, TimeoutError):
            with self.assertRaises(wanted) as late:
                runlens.compare(self.good, timeout=0.001)

            self.assertEqual(late.exception.timeout, 0.001)

    def test_nothing_that_can_be_read_is_an_error_with_its_exit_code(self):
        with self.assertRaises(runlens.RunLensError) as wrong:
            runlens.compare(self.folder / "nowhere")

        self.assertEqual(wrong.exception.exit_code, 1)
        self.assertIn("nowhere", str(wrong.exception))

    def test_wrong_options_are_an_error(self):
        with self.assertRaises(runlens.RunLensError) as wrong:
            runlens.compare(self.good, options=["--no-such-option"])

        self.assertEqual(wrong.exception.exit_code, 2)

    def test_verdict_says_which_is_better_or_why_not(self):
        judged = runlens.verdict(self.bad, self.good)

        self.assertIsInstance(judged["result"], str)

    def test_checkpoint_names_a_file_or_why_there_is_none(self):
        self.assertIn("runs", runlens.checkpoint(self.good))

    def test_a_name_that_begins_with_a_hyphen_is_a_name(self):
        self.assertEqual(runlens._texts("-run"), [str(Path(".")) + "/-run" if sys.platform != "win32" else ".\\-run"])

    def test_the_module_runs_the_command(self):
        ended = subprocess.run([sys.executable, "-m", "runlens", "--version"], stdout=subprocess.PIPE, check=True)

        self.assertIn(b"runlens", ended.stdout)

    def test_it_is_typed(self):
        self.assertTrue((Path(runlens.__file__).parent / "py.typed").exists())


if __name__ == "__main__":
    unittest.main()

package dev.runlens.read.mlx.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is taken for a log of mlx-lm, and what is not.
class LogRecognitionTest {
    @ParameterizedTest
    @ValueSource(strings = {
            "Iter 10: Train loss 2.350, It/sec 0.417",
            "Iter 1: Val loss 2.499, Val took 22.830s\n",
            "2024-03-01 [1/train/2 (pid 3)] Iter 10: Train loss 2.350\r\n",
            "Iter 5: loss 1.250, lr 1.000e-05",
            "Starting training..., iters: 600",
            "Starting DPO training..., iters: 600",
            "  100    2.350 ▼    2,235    123.4k",
            "    1    val 2.499    22.83s",
            "\u001b[1miter   train_loss     tok/s     tokens\u001b[0m",
            "╭─ mlx_lm.lora ──────╮",
            "[INFO] hello\nIter 10: Train loss 2.350\n"
    })
    void linesOfATrainingAreRecognised(String log) {
        assertThat(Logs.recognised(log)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "",
            "hello\n",
            "Iter 10: Saved",
            "{\"text\": \"Iter 10: Train loss 2.350, It/sec 0.417\"}",
            "{\n \"source\": [\n  \"Iter 10: Train loss 2.350\\n\",\n  \"Starting training..., iters: 600\\n\"\n ]\n}",
            "print(f\"Iter {it}: Train loss {loss:.3f}\")",
            "iter 10: loss 2.3456, time 30.44ms, mfu 4.50%",
            "iter 100: val loss 2.3, val time: 5.1 ms",
            "iter 20: loss 3.7621\niter 40: loss 3.5354\n",
            "{'loss': 1.2, 'epoch': 0.5}",
            "model: tiny\niters: 600\n",
            "step,train_loss\n10,2.3\n",
            "{'loss': 1.2345, 'grad_norm': 0.5, 'learning_rate': 5e-05, 'epoch': 0.1}",
            "{'loss': '0.856', 'epoch': '0.5'}\n{'eval_loss': 1.2, 'epoch': 1.0}",
            "{'Epoch': 3, 'Loss': 1.2}",
            "Step 5 | loss:1.23 lr:0.0002 tokens_per_second_per_gpu:123",
            "step 500: train loss 1.23, val loss 1.45",
            "Epoch 1 | iter 5 step 1 | loss train: 1.2, val: n/a | iter time: 12.3 ms (step)",
            "Step 5 of 10 | Loss went down",
            "Step 2/3 | Lossless compression",
            "# 10: Training loss matters",
            "#10: see also validation",
            "Iteration 10: training loss went down to 1.5",
            "it=5, average=3",
            "Validation: it=nothing, loss=none",
            "====\nIter 10:\nLoss: 1.5\n====",
            "Training (iteration 5): fine\nname=value",
            "Unsloth: Fast downloading is enabled - ignore downloading bars which are red colored!",
            "epoch=1, step=5, accuracy=0.5"
    })
    void otherTextIsNot(String text) {
        assertThat(Logs.recognised(text)).isFalse();
    }

    @Test
    void bytesWithAZeroAmongThemAreNotALog() {
        assertThat(Logs.recognised("Iter 10: Train loss 2.350\n\u0000")).isFalse();
        assertThat(Logs.recognised("\u0000".repeat(1000))).isFalse();
        byte[] random = new byte[100_000];
        new Random(7).nextBytes(random);
        assertThat(new MlxLogFormat().recognises(Logs.probe(random))).isFalse();
    }

    @Test
    void trainingFarDownInALongLogIsFoundAtItsEnd() {
        String log = "Downloading…\n".repeat(60_000) + "Iter 10: Train loss 2.350, It/sec 0.417\n";

        assertThat(log.getBytes(StandardCharsets.UTF_8).length).isGreaterThan(600_000);
        assertThat(Logs.recognised(log)).isTrue();
    }
}

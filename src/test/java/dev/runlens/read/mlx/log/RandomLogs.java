package dev.runlens.read.mlx.log;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.NullMarked;

/// Logs of random lines of every form, in random company.
@NullMarked
final class RandomLogs {
    private static final List<String> OTHERS = List.of(
            "Loading pretrained model",
            "Loading configuration file some.yaml",
            "Loading fine-tuned weights from adapters/0000100_adapters.safetensors",
            "[WARNING] Some sequences are longer than 128 tokens. The longest sentence 154 will be truncated to 128.",
            "Starting training..., iters: 1200",
            "Node 0 of 2",
            "╭─ mlx_lm.lora ───────────╮\n│  model     some/model   │\n│  batch · iters  4 · 1,200 │\n╰─────────────────────────╯",
            "  iter   train_loss     tok/s     tokens",
            "  save  0000500_adapters.safetensors",
            "train ██████████ 100% · 1,200/1,200",
            "Saved final weights to adapters/adapters.safetensors.",
            "Traceback (most recent call last):\n  File \"x.py\"\nKeyboardInterrupt",
            "Test loss 2.345, Test ppl 10.435.",
            "Iter 30: nothing of use",
            "python -m mlx_lm lora --model x \\",
            "│  model     some/other",
            "================================================================================",
            "Traceback (most recent call last):",
            "Iter 40: Train loss what, It/sec 1.0",
            "");

    private final Random random;
    private long step;
    // 0 and 1: the rows of most reports are of the table.
    private final long table;

    RandomLogs(long seed) {
        this.random = new Random(seed);
        this.table = seed / 10 % 4;
    }

    /// A log of some lines; most are reports.
    byte[] next(int lines) {
        StringBuilder log = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
        String end = random.nextBoolean() ? "\n" : "\r\n";
        boolean dense = random.nextBoolean();
        step = 0;
        for (int i = 0; i < lines; i++) {
            int kind = random.nextInt(dense ? 40 : 12);
            if (kind == 0) {
                log.append(OTHERS.get(random.nextInt(OTHERS.size())));
            } else if (kind == 1) {
                log.append("\rCalculating loss...: 100%|██████| 5/5 [00:00<00:00, 31.85it/s]")
                        .append(random.nextBoolean() ? "\r" : "");
            } else {
                log.append(report(kind, dense));
            }
            log.append(random.nextInt(60) == 0 ? "" : end);
        }
        return log.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String report(int kind, boolean dense) {
        int ahead = random.nextInt(30);
        step = ahead == 0 ? 1 : step + (ahead == 1 ? 0 : 10);
        return switch (kind) {
            case 2 ->
                    String.format(
                            Locale.ROOT, "Iter %d: Val loss %s, Val took %.3fs", step, loss(),
                            20 * random.nextDouble());
            case 3 -> String.format(Locale.ROOT, "  %4d    val %s    %.2fs", step, loss(), 20 * random.nextDouble());
            case 4 ->
                    String.format(
                            Locale.ROOT,
                            "Iter %d: Saved adapter weights to a.safetensors and %07d_adapters.safetensors.",
                            step,
                            step);
            case 5 ->
                    String.format(
                            Locale.ROOT,
                            "  \u001b[2m%4d\u001b[0m    %s ▼    %,d    %.1fk",
                            step,
                            loss(),
                            random.nextInt(20_000),
                            step / 9.0);
            case 6 ->
                    String.format(
                            Locale.ROOT,
                            "2026-01-01 [1/t/2] Iter %d: loss %s, lr 1.000e-05, it/s 0.5, peak_mem 8.0GB",
                            step,
                            loss());
            case 7 ->
                    String.format(
                            Locale.ROOT,
                            "Iter %d: Train loss %s, It/sec %.3f, Other thing %d %%",
                            step,
                            loss(),
                            random.nextDouble(),
                            random.nextInt(50));
            case 8 -> dense ? full() : "Iter " + step + ": Val loss 0.5, Train loss " + loss() + ", It/sec 0.25";
            default -> table == 0 ? row(false) : table == 1 ? row(true) : full();
        };
    }

    /// A row of the table, coloured as mlx-lm does it, or plain.
    private String row(boolean coloured) {
        boolean rises = random.nextInt(3) == 0;
        String form = coloured
                ? "  \u001b[38;5;244m%4d\u001b[0m    \u001b[1;" + (rises ? 33 : 32) + "m%5s " + (rises ? '▲' : '▼')
                        + "\u001b[0m    \u001b[1m%,5d\u001b[0m    \u001b[38;5;244m%,5.1fk\u001b[0m"
                : "  %4d    %5s " + (rises ? '▲' : '▼') + "    %,5d    %,5.1fk";
        return String.format(Locale.ROOT, form, step, loss(), random.nextInt(random.nextBoolean() ? 20_000 : 900),
                step * (table == 0 ? 0.3 : 4567.8));
    }

    private String full() {
        return String.format(
                Locale.ROOT,
                "Iter %d: Train loss %s, Learning Rate %.3e, It/sec %.3f, Tokens/sec %.3f, Trained Tokens %d, Peak mem %.3f GB",
                step,
                loss(),
                random.nextDouble() / 1000,
                20 * random.nextDouble(),
                Math.pow(10, random.nextInt(7)) * random.nextDouble(),
                step * 1234567 % 12345678901L,
                8 + random.nextDouble());
    }

    private String loss() {
        return switch (random.nextInt(25)) {
            case 0 -> "nan";
            case 1 -> "inf";
            case 2 -> String.format(Locale.ROOT, "%.8f", 3 * random.nextDouble());
            case 3 -> String.format(Locale.ROOT, "%.17f", 3 * random.nextDouble());
            default -> String.format(Locale.ROOT, "%.3f", 12 * random.nextDouble());
        };
    }
}

package dev.runlens.soak;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32C;

/// What a training writes that is followed, with an evaluation every fifty steps.
enum WrittenRecords {
    /// The lines of mlx-lm.
    LOG("%s.log") {
        @Override
        byte[] beginning(int steps) {
            return bytes("Starting training..., iters: " + 2 * steps + "\n");
        }

        @Override
        byte[] at(int step, int steps) {
            String train = String.format(
                    Locale.ROOT,
                    "Iter %d: Train loss %.3f, Learning Rate 1.000e-05, It/sec 0.5, Tokens/sec 180.0, Trained Tokens %d, Peak mem 8.1 GB%n",
                    step, train(step, steps), step * 100L);
            String validation = String.format(
                    Locale.ROOT, "Iter %d: Val loss %.3f, Val took 1.0s%n", step, validation(step, steps));
            return bytes(step % EVALUATE_EVERY == 0 ? validation + train : train);
        }
    },
    /// The table of Lightning.
    CSV("%s.csv") {
        @Override
        byte[] beginning(int steps) {
            return bytes("epoch,learning_rate,step,train_loss,val_loss\n");
        }

        @Override
        byte[] at(int step, int steps) {
            String validation = step % EVALUATE_EVERY == 0
                    ? String.format(Locale.ROOT, "%.5f", validation(step, steps))
                    : "";
            return bytes(String.format(Locale.ROOT, "0,1e-05,%d,%.5f,%s\n", step, train(step, steps), validation));
        }
    },
    /// The event file of TensorBoard.
    EVENTS("%s/events.out.tfevents.1795332094.vm.1.0") {
        @Override
        byte[] beginning(int steps) {
            return new byte[0];
        }

        @Override
        byte[] at(int step, int steps) {
            ByteArrayOutputStream records = new ByteArrayOutputStream();
            records.writeBytes(event(step, "train/loss", train(step, steps)));
            records.writeBytes(event(step, "train/learning_rate", 1e-5));
            if (step % EVALUATE_EVERY == 0) {
                records.writeBytes(event(step, "eval/loss", validation(step, steps)));
            }
            return records.toByteArray();
        }
    };

    private static final int EVALUATE_EVERY = 50;

    private final String name;

    WrittenRecords(String name) {
        this.name = name;
    }

    /// The file of a run.
    Path file(Path folder, int run) {
        return folder.resolve(name.formatted("run" + run));
    }

    /// What stands before the first step.
    abstract byte[] beginning(int steps);

    /// What is written at a step.
    abstract byte[] at(int step, int steps);

    private static double train(int step, int steps) {
        return 2 - (double) step / steps;
    }

    private static double validation(int step, int steps) {
        double at = (double) step / steps;
        return 1.5 + (at - 0.6) * (at - 0.6);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] event(int step, String tag, double value) {
        byte[] name = bytes(tag);
        ByteBuffer event = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
        event.put((byte) (1 << 3 | 1)).putDouble(System.currentTimeMillis() / 1000.0);
        event.put((byte) (2 << 3));
        int rest = step;
        for (; rest > 127; rest >>>= 7) {
            event.put((byte) (rest & 127 | 128));
        }
        event.put((byte) rest);
        event.put((byte) (5 << 3 | 2)).put((byte) (name.length + 9));
        event.put((byte) (1 << 3 | 2)).put((byte) (name.length + 7));
        event.put((byte) (1 << 3 | 2)).put((byte) name.length).put(name);
        event.put((byte) (2 << 3 | 5)).putFloat((float) value);
        return framed(event.array(), event.position());
    }

    private static byte[] framed(byte[] event, int length) {
        ByteBuffer record = ByteBuffer.allocate(length + 16).order(ByteOrder.LITTLE_ENDIAN);
        record.putLong(length);
        record.putInt(checksum(record.array(), 0, Long.BYTES));
        record.put(event, 0, length);
        record.putInt(checksum(event, 0, length));
        return record.array();
    }

    private static int checksum(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        int value = (int) crc.getValue();
        return (value >>> 15 | value << 17) + 0xa282ead8;
    }
}

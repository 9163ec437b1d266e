package dev.runlens.read.swanlab;

import dev.runlens.read.EmptySourceException;
import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.series.RecordedRun;
import dev.runlens.read.wire.BlockDamage;
import dev.runlens.read.wire.LogBlocks;
import dev.runlens.read.wire.WireReader;
import dev.runlens.run.Trainer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// The record file of SwanLab, framed as LevelDB's logs are: `run-<id>.swanlab` of its newer versions (format 2, each
/// record a protocol buffer of `protos/swanlab/record/v1/record.proto`), `backup.swanlab` of 0.6 and 0.7 (formats 0 and 1,
/// each record a line of JSON). Its scalars are the metrics; figures of the machine (`__swanlab__…`), media and printed
/// text are passed over. After `swanlab/sdk/internal/core_python/store/__init__.py` of commit b444209a,
/// `swanlab/log/backup/` of v0.6.4 and `swanlab/data/porter/`, `swanlab/proto/v0.py` of v0.7.0.
public final class SwanlabRecordFormat implements RunFormat {
    private static final String IDENT = ":SWL";
    private static final byte[] MAGIC = {':', 'S', 'W', 'L', (byte) 0xD6, (byte) 0xE1};
    private static final int JSON = 1;
    private static final int VERSION = 2;
    /// What the names of the figures of the machine begin with.
    static final String OF_MACHINE = "__swanlab__";
    private static final int START = 10;
    private static final int FINISH = 11;
    private static final int SCALAR = 13;
    private static final int NAME = 4;
    private static final int FINISHED = 1;
    private static final int KEY = 1;
    private static final int STEP = 2;
    private static final int VALUE = 5;

    /// The format.
    public SwanlabRecordFormat() {}

    @Override
    public String name() {
        return "SwanLab record file";
    }

    @Override
    public List<Trainer> trainers() {
        return List.of(SwanlabFormat.TRAINER);
    }

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.headText().startsWith(IDENT) || isCalledSo(probe.lowerCaseName());
    }

    /// Whether a file of this name, in small letters, is one.
    static boolean isCalledSo(String name) {
        return name.endsWith(".swanlab") && (name.startsWith("run-") || name.equals("backup.swanlab"));
    }

    @Override
    public boolean looksBeside() {
        return true;
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        int version = version(input);
        String name = version <= JSON ? SwanlabBackup.name(input, progress) : runName(input, progress);
        Source own = Source.of(input.path(), Source.Rank.RECORDS);
        Source source = name.isBlank() ? own : own.named(name);
        RecordedRun run = new RecordedRun(source, SwanlabFormat.TRAINER);
        BlockDamage damage = version <= JSON ? SwanlabBackup.read(input, progress, run) : scalars(input, progress, run);
        damage.findings(input.path()).forEach(run::find);
        return new SourceContent.Several(source, run.contents());
    }

    private static BlockDamage scalars(SourceInput input, ReadProgress progress, RecordedRun run) throws IOException {
        return each(input, progress, (fields, bytes) -> {
            if (fields.is(SCALAR, WireReader.BYTES)) {
                scalar(new WireReader().over(bytes, fields.from(), fields.to()), bytes, run);
            } else if (fields.is(FINISH, WireReader.BYTES)) {
                finish(new WireReader().over(bytes, fields.from(), fields.to()), run);
            }
        });
    }

    /// The version of the format, which is one that is known.
    private static int version(SourceInput input) throws IOException {
        byte[] header;
        try (InputStream stream = Channels.newInputStream(input.open())) {
            header = stream.readNBytes(LogBlocks.HEADER);
        }
        if (header.length < IDENT.length()
                || !IDENT.equals(new String(header, 0, IDENT.length(), StandardCharsets.ISO_8859_1))) {
            throw new EmptySourceException("is a record file of SwanLab in a form that RunLens does not read: download"
                    + " the metrics as CSV from SwanLab's page");
        }
        if (header.length < LogBlocks.HEADER || !Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new UnreadableSourceException(
                    "has no header of a record file of SwanLab that RunLens knows: it was cut off", 0);
        }
        int version = header[MAGIC.length];
        if (version < 0 || version > VERSION) {
            throw new UnreadableSourceException(
                    "is a record file of SwanLab in its format version " + version + ", of which RunLens knows those up"
                            + " to " + VERSION + ": download the metrics as CSV from SwanLab's page",
                    0);
        }
        return version;
    }

    /// Takes a field of a record.
    @FunctionalInterface
    private interface Field {
        void take(WireReader field, byte[] bytes);
    }

    private static BlockDamage each(SourceInput input, ReadProgress progress, Field taker)
            throws IOException {
        try (ReadableByteChannel channel = input.open()) {
            LogBlocks blocks = new LogBlocks(channel, input, progress);
            WireReader fields = new WireReader();
            while (blocks.next()) {
                fields.over(blocks.bytes(), blocks.from(), blocks.to());
                while (fields.next()) {
                    taker.take(fields, blocks.bytes());
                }
            }
            return blocks.damage();
        }
    }

    private static String runName(SourceInput input, ReadProgress progress) throws IOException {
        StringBuilder name = new StringBuilder();
        each(input, progress, (fields, bytes) -> {
            if (fields.is(START, WireReader.BYTES)) {
                WireReader start = new WireReader().over(bytes, fields.from(), fields.to());
                while (start.next()) {
                    if (start.is(NAME, WireReader.BYTES)) {
                        name.setLength(0);
                        name.append(start.text());
                    }
                }
            }
        });
        return name.toString();
    }

    /// A field that is zero is not written.
    private static void scalar(WireReader fields, byte[] bytes, RecordedRun run) {
        String key = "";
        long step = 0;
        double value = Double.NaN;
        boolean has = false;
        while (fields.next()) {
            if (fields.is(KEY, WireReader.BYTES)) {
                key = fields.text();
            } else if (fields.is(STEP, WireReader.VARINT)) {
                step = fields.number();
            } else if (fields.is(VALUE, WireReader.BYTES)) {
                WireReader number = new WireReader().over(bytes, fields.from(), fields.to());
                has = true;
                value = 0;
                while (number.next()) {
                    value = number.is(1, WireReader.FIXED64) ? number.asDouble() : value;
                }
            }
        }
        if (has && step >= 0 && !key.isEmpty() && !key.startsWith(OF_MACHINE)) {
            run.add(key, step, value, 0);
        }
    }

    private static void finish(WireReader fields, RecordedRun run) {
        long state = 0;
        while (fields.next()) {
            state = fields.is(1, WireReader.VARINT) ? fields.number() : state;
        }
        if (state == FINISHED) {
            run.finished();
        } else if (state > FINISHED) {
            run.stopped(state == 2 ? "SwanLab says that it crashed" : "SwanLab says that it was stopped");
        }
    }
}

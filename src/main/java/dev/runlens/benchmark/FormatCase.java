package dev.runlens.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// One thing that is read and timed.
///
/// @param name what it is
/// @param path a file, or a folder of files
/// @param bar the seconds that reading may take; infinite where only the peers count
/// @param times how many times as long the first peer has to take where it is there and `bar` is infinite
/// @param peers others that read it
record FormatCase(String name, Path path, double bar, double times, List<Peer> peers) {
    private static final long MEGABYTES = 100_000_000;

    private static final Peer JSON = new Peer("json.load", "json", "json.load(open(path))");
    private static final Peer LINES = new Peer("json.loads, line by line", "json",
            "[json.loads(line) for line in open(path)]");
    private static final Peer PANDAS = new Peer("pandas.read_csv", "pandas", "pandas.read_csv(path)");
    private static final Peer CSV = new Peer("csv.reader, no numbers", "csv",
            "for row in csv.reader(open(path)): pass");
    private static final Peer NUMPY = new Peer("numpy.genfromtxt", "numpy",
            "numpy.genfromtxt(path, delimiter=',', skip_header=1)");
    private static final Peer TENSORBOARD = new Peer("tensorboard EventAccumulator",
            "tensorboard.backend.event_processing.event_accumulator",
            """
            import glob
            for folder in glob.glob(path + '/*'):
                tensorboard.backend.event_processing.event_accumulator.EventAccumulator(folder, size_guidance={'scalars': 0}).Reload()""");
    private static final Peer WANDB = new Peer("wandb DataStore", "wandb.sdk.internal.datastore", """
            store = wandb.sdk.internal.datastore.DataStore()
            store.open_for_scan(path)
            while store.scan_data() is not None: pass""");

    /// The cases, their files written where they are not there yet.
    static List<FormatCase> in(Path folder) throws IOException {
        Path events = folder.resolve("events");
        Path state = folder.resolve("state/trainer_state.json");
        Path table = folder.resolve("table/metrics.csv");
        Path history = folder.resolve("wandb/run-20260101_000000-abc/run-abc.wandb");
        once(events, at -> SyntheticEvents.write(at, 50, 20_000));
        once(state, at -> SyntheticTexts.state(at, MEGABYTES));
        once(table, at -> SyntheticTexts.table(at, MEGABYTES));
        Path lines = folder.resolve("lines/metrics.jsonl");
        Path console = folder.resolve("console/train.log");
        once(lines, at -> SyntheticTexts.lines(at, MEGABYTES));
        once(console, at -> SyntheticTexts.console(at, MEGABYTES / 4));
        once(history, at -> SyntheticHistory.write(at, 100_000));
        double none = Double.POSITIVE_INFINITY;
        return List.of(
                new FormatCase("50 event files, 4 tags, 20 000 steps", events, 1.5, 1, List.of(TENSORBOARD)),
                new FormatCase("trainer_state.json", state, none, 4, List.of(JSON)),
                new FormatCase("metrics.csv", table, none, 3, List.of(PANDAS, CSV, NUMPY)),
                new FormatCase("lines of JSON", lines, none, 4, List.of(LINES)),
                new FormatCase("console of the Hugging Face Trainer", console, none, 1, List.of()),
                new FormatCase(".wandb, 100 000 rows", history, 0.6, 1, List.of(WANDB)));
    }

    private interface Writer {
        void write(Path at) throws IOException;
    }

    private static void once(Path path, Writer writer) throws IOException {
        if (Files.exists(path)) {
            return;
        }
        Files.createDirectories(path.toAbsolutePath().getParent());
        Path unfinished = path.resolveSibling(path.getFileName() + ".part");
        Scraps.delete(unfinished);
        writer.write(unfinished);
        Files.move(unfinished, path);
    }

    /// The files that are read.
    List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}

package dev.runlens.read.table;

import dev.runlens.read.FileProbe;
import dev.runlens.read.FolderName;
import dev.runlens.read.ProgressStream;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.series.ColumnChoice;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A CSV, or lines of JSON, with the rows of several runs, which a column tells apart: each is read as a table of its own.
/// Of several processes of one run the first counts.
public final class SeveralRunsFormat implements RunFormat {
    private final CsvFormat tables;
    private final JsonLinesFormat objects;
    private final ColumnChoice choice;

    /// @param choice which columns are what, where a person said so
    public SeveralRunsFormat(ColumnChoice choice) {
        this.choice = choice;
        tables = new CsvFormat(choice);
        objects = new JsonLinesFormat(choice);
    }

    @Override
    public String name() {
        return "table of several runs";
    }

    @Override
    public boolean recognises(FileProbe probe) {
        boolean may = probe.firstByte() == '{' ? objects.recognises(probe) : probe.isText();
        return may && lines(probe.headText()).filter(lines -> lines.columns().areSeveral()).isPresent();
    }

    private Optional<RunLines> lines(String head) {
        return head.stripLeading().startsWith("{") ? RunLines.ofObjects(head)
                : CsvHeader.of(head, choice).flatMap(header -> RunLines.ofTable(head, header));
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        RunLines lines = begin(input);
        try (InputStream stream = new ProgressStream(input, progress)) {
            lines.read(stream);
        }
        List<SourceContent> parts = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Set<Path> homes = new HashSet<>();
        for (Map.Entry<String, byte[]> run : lines.runs().entrySet()) {
            try {
                parts.add(part(input.path(), lines, run.getKey(), run.getValue(), homes));
            } catch (UnreadableSourceException nothingReported) {
                findings.add(Finding.in(input.path(), FindingCode.SKIPPED_LINE,
                        "the rows of " + run.getKey() + " report no training: " + nothingReported.getMessage()));
            }
        }
        if (parts.isEmpty()) {
            throw new UnreadableSourceException("is a table of several runs, none of which reports a training", 1);
        }
        return parts.size() == 1 ? parts.getFirst()
                : new SourceContent.Several(Source.of(input.path(), Source.Rank.STATE), parts, findings);
    }

    private RunLines begin(SourceInput input) throws IOException {
        try (InputStream stream = Channels.newInputStream(input.open())) {
            FileProbe probe = new FileProbe(input.path(), stream.readNBytes(FileProbe.WINDOW), new byte[0], 0);
            return lines(probe.headText())
                    .orElseThrow(() -> new UnreadableSourceException("has no columns that tell runs apart", 1));
        }
    }

    private SourceContent part(Path file, RunLines lines, String name, byte[] text, Set<Path> homes)
            throws IOException {
        SourceInput input = new SourceInput(file, () -> Channels.newChannel(new ByteArrayInputStream(text)),
                text.length);
        SourceContent.Log log = lines.areObjects() ? objects.read(input, ReadProgress.NONE)
                : tables.read(input, ReadProgress.NONE);
        Source source = log.source();
        if (!name.isEmpty()) {
            Path home = source.home().resolve(FolderName.of(name));
            for (int i = 2; !homes.add(home); i++) {
                home = source.home().resolve(FolderName.of(name + " " + i));
            }
            source = Source.of(file, Source.Rank.RECORDS).at(home).named(name);
        }
        List<Finding> findings = new ArrayList<>(log.findings());
        if (!lines.columns().processes().isEmpty()) {
            findings.add(Finding.in(file, FindingCode.DUPLICATE,
                    "several processes report the same steps: those of " + lines.columns().processes() + " 0 count"));
        }
        return new SourceContent.Log(source, log.trainer(), log.trainings(), findings);
    }
}

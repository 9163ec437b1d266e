package dev.runlens.read.table;

import dev.runlens.read.FileProbe;
import dev.runlens.read.FolderName;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.series.RecordedRun;
import dev.runlens.read.series.RowTrainings;
import dev.runlens.read.settings.WidespreadTrainers;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Trainer;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A curve that was downloaded from TensorBoard ("Show data download links"): `Wall time,Step,Value`. Its run and its tag
/// stand in the file's name, `run-lora_a-tag-train_loss.csv`, with each `/` written as `_`. The files of one run in one
/// folder are one run.
public final class TensorBoardCsvFormat implements RunFormat {
    private static final List<String> HEADER = List.of("Wall time", "Step", "Value");
    private static final Pattern NAME = Pattern.compile("run-(.+)-tag-(.+?)( ?\\(\\d+\\))?\\.csv");
    private static final Pattern PART = Pattern.compile("(.*?)[_.]?(train|validation|val|eval|test)");
    private static final Trainer TRAINER = WidespreadTrainers.recorder("tensorboard");

    @Override
    public String name() {
        return "curve downloaded from TensorBoard";
    }

    @Override
    public List<Trainer> trainers() {
        return List.of(TRAINER);
    }

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.headText().startsWith(String.join(",", HEADER));
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        String file = String.valueOf(input.path().getFileName());
        Matcher named = NAME.matcher(file);
        boolean known = named.matches();
        String plain = file.replaceFirst("(?i)\\.csv$", "");
        String run = known ? named.group(1) : "";
        String tag = known ? named.group(2) : plain;
        // Keras keeps `train` and `validation` as runs of their own, with one tag.
        Matcher part = PART.matcher(run);
        if (part.matches() && (tag.equals("epoch_loss") || tag.equals("loss"))) {
            tag = LongTable.nameOf(part.group(2), "loss");
            run = part.group(1);
        }
        Source source = Source.of(input.path(), Source.Rank.RECORDS);
        String folder = FolderName.of(run.equals(".") ? "" : run);
        RecordedRun recorded = new RecordedRun(
                folder.isEmpty() ? source : source.at(source.home().resolve(folder)).named(run), TRAINER);
        points(input, progress, tag, recorded);
        return recorded.contents().getFirst();
    }

    private static void points(SourceInput input, ReadProgress progress, String tag, RecordedRun recorded)
            throws IOException {
        int[] strange = {0};
        CsvText.read(input, progress, (fields, line) -> {
            OptionalDouble step = fields.size() < HEADER.size() ? OptionalDouble.empty()
                    : CsvText.whole(fields.get(1));
            OptionalDouble value = step.isEmpty() ? step : CsvText.number(fields.get(2));
            if (value.isPresent() && RowTrainings.isStep(step.orElse(Double.NaN))) {
                recorded.add(tag, (long) step.orElse(0), value.getAsDouble(), line);
            } else if (line > 1) {
                strange[0]++;
            }
        });
        if (strange[0] > 0) {
            recorded.find(Finding.in(
                    input.path(),
                    FindingCode.SKIPPED_LINE,
                    strange[0] + " rows hold no step or no value and were left out"));
        }
    }
}

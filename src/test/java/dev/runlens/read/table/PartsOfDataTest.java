package dev.runlens.read.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.FileProbe;
import dev.runlens.read.LoggedTraining;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.catalog.Formats;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tables whose rows say of which part of the data they are.
class PartsOfDataTest {
    @ParameterizedTest
    @CsvSource(delimiterString = " => ", value = {
            "a.jsonl => {'event':'train','step':10,'loss':2.5}|{'event':'val','step':10,'loss':2.75}|"
                    + "{'event':'train','step':20,'loss':2.25}|{'event':'val','step':20,'loss':2.5}|",
            "b.jsonl => {'step':10,'is_val':false,'loss':2.5}|{'step':10,'is_val':true,'loss':2.75}|"
                    + "{'step':20,'is_val':0,'loss':2.25}|{'step':20,'is_val':1,'loss':2.5}|",
            "c.csv => event,step,loss|train,10,2.5|val,10,2.75|train,20,2.25|val,20,2.5|",
            "d.csv => step,is_val,loss|10,False,2.5|10,True,2.75|20,False,2.25|20,True,2.5|",
            "e.csv => step,is_train,loss|10,1,2.5|10,0,2.75|20,1,2.25|20,0,2.5|",
            "f.csv => split,step,loss|train,10,2.5|vali,10,2.75|train,20,2.25|vali,20,2.5|",
    })
    void makeALossTheLossOfThatPart(String name, String text) throws IOException {
        LoggedTraining training = read(name, text);

        assertThat(points(training, Metric.TRAIN_LOSS)).containsExactly("10 2.5", "20 2.25");
        assertThat(points(training, Metric.VAL_LOSS)).containsExactly("10 2.75", "20 2.5");
    }

    @Test
    void theIterOfAnEvaluationOfMmcvIsItsOwnLength() throws IOException {
        LoggedTraining training = read("20220101_120000.log.json", """
                {'env_info':'sys.platform: linux','seed':0}
                {'mode':'train','epoch':1,'iter':50,'lr':0.01,'loss':1.9}
                {'mode':'train','epoch':1,'iter':100,'lr':0.01,'loss':1.8}
                {'mode':'val','epoch':1,'iter':5000,'lr':0.01,'loss':1.85}
                {'mode':'train','epoch':2,'iter':50,'lr':0.01,'loss':1.6}
                {'mode':'train','epoch':2,'iter':100,'lr':0.01,'loss':1.5}
                {'mode':'val','epoch':2,'iter':5000,'lr':0.01,'loss':1.55}
                """);

        assertThat(points(training, Metric.TRAIN_LOSS)).containsExactly("50 1.9", "100 1.8", "150 1.6", "200 1.5");
        assertThat(points(training, Metric.VAL_LOSS)).containsExactly("100 1.85", "200 1.55");
    }

    private static LoggedTraining read(String name, String text) throws IOException {
        byte[] bytes = text.replace('|', '\n').replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        FileProbe probe = new FileProbe(Path.of("run7", name), bytes, new byte[0], bytes.length);
        RunFormat format = Formats.all().stream().filter(each -> each.recognises(probe)).findFirst().orElseThrow();
        SourceInput input = new SourceInput(
                probe.path(), () -> Channels.newChannel(new ByteArrayInputStream(bytes)), bytes.length);
        List<LoggedTraining> trainings = ((SourceContent.Log) format.read(input, ReadProgress.NONE)).trainings();
        assertThat(trainings).hasSize(1);
        return trainings.getFirst();
    }

    private static List<String> points(LoggedTraining training, Metric metric) {
        Series series = training.series(metric);
        return IntStream.range(0, series.size()).mapToObj(i -> series.step(i) + " " + series.value(i)).toList();
    }
}

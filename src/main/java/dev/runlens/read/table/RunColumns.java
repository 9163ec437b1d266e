package dev.runlens.read.table;

import dev.runlens.run.DataPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The columns of a table that tell one run from another (`run`, `seed`, `fold`, what was swept over), and those that tell
/// one process of a run from another (`rank`).
///
/// Names alone say nothing: a column counts where rows of the same place, which say the same sort of thing, differ in it,
/// and where most of its values come at several places. A learning rate that falls tells no runs apart.
///
/// @param keys of runs, in the order in which they make a name; empty where the table is of one run
/// @param processes the column of processes, of which the one called 0 counts; empty where there is none
record RunColumns(List<String> keys, String processes) {
    private static final List<String> IDS = List.of(
            "run", "run_name", "run_id", "run_hash", "runname", "runid", "experiment", "experiment_name",
            "experiment_id",
            "exp", "exp_name", "exp_id", "trial", "trial_name", "trial_id", "trial_number", "job", "job_name", "job_id",
            "dir_name", "config", "config_name", "variant", "model", "model_name", "method");
    private static final List<String> SWEPT = List.of(
            "fold", "seed", "lr", "learning_rate", "batch_size", "lora_rank", "lora_r", "rank", "lora_alpha", "dropout",
            "weight_decay", "optimizer", "scheduler");
    private static final List<String> PROCESSES = List.of(
            "rank", "global_rank", "local_rank", "process", "process_index", "process_id", "worker");
    private static final String FIRST_PROCESS = "0";
    private static final int FEWEST = 2;
    private static final int MOST_ROWS = 5000;

    /// Whether a column of this name may be one of them.
    static boolean mayBe(String column) {
        String plain = PlainName.of(column);
        return IDS.contains(plain) || SWEPT.contains(plain) || PROCESSES.contains(plain);
    }

    /// The columns of a table.
    ///
    /// @param rows the first of them: what each says, by column; without what is missing
    static RunColumns of(List<Map<String, String>> rows) {
        List<Map<String, String>> first = rows.stream().limit(MOST_ROWS).toList();
        Map<String, String> columns = new LinkedHashMap<>();
        first.forEach(row -> row.keySet().forEach(name -> columns.putIfAbsent(PlainName.of(name), name)));
        List<String> apart = new ArrayList<>();
        String processes = "";
        for (String plain : PROCESSES) {
            String name = columns.getOrDefault(plain, "");
            if (processes.isEmpty() && isOfProcesses(name, first) && tellsApart(name, apart, first)) {
                processes = name;
                apart.add(name);
            }
        }
        List<String> keys = new ArrayList<>();
        for (List<String> names : List.of(IDS, SWEPT)) {
            for (String plain : names) {
                String name = columns.getOrDefault(plain, "");
                if (!apart.contains(name) && tellsApart(name, apart, first)) {
                    keys.add(name);
                    apart.add(name);
                }
            }
        }
        return new RunColumns(keys, processes);
    }

    /// Whether a table holds more than the reports of one process of one run.
    boolean areSeveral() {
        return !keys.isEmpty() || !processes.isEmpty();
    }

    /// Whether a row counts: it is of the first process, or says of none.
    boolean counts(Map<String, String> row) {
        return processes.isEmpty() || row.getOrDefault(processes, FIRST_PROCESS).equals(FIRST_PROCESS);
    }

    /// What the run of a row is called; empty where the table is of one run.
    String name(Map<String, String> row) {
        return keys.stream().map(key -> name(key, row.getOrDefault(key, ""))).collect(Collectors.joining(", "));
    }

    private static String name(String key, String value) {
        return IDS.contains(PlainName.of(key)) ? value : key + "=" + value;
    }

    private static boolean isOfProcesses(String name, List<Map<String, String>> rows) {
        return rows.stream().anyMatch(row -> FIRST_PROCESS.equals(row.get(name)));
    }

    /// Whether rows of one place, which nothing else tells apart, differ in a column.
    private static boolean tellsApart(String name, List<String> others, List<Map<String, String>> rows) {
        Map<String, Set<String>> valuesOfPlaces = new HashMap<>();
        Map<String, Set<String>> placesOfValues = new HashMap<>();
        for (Map<String, String> row : rows) {
            String value = row.get(name);
            if (value != null) {
                String place = place(row, others);
                valuesOfPlaces.computeIfAbsent(place, _ -> new HashSet<>()).add(value);
                placesOfValues.computeIfAbsent(value, _ -> new HashSet<>()).add(place);
            }
        }
        long shared = valuesOfPlaces.values().stream().filter(values -> values.size() >= FEWEST).count();
        long lasting = placesOfValues.values().stream().filter(places -> places.size() >= FEWEST).count();
        return shared >= FEWEST && lasting * 3 >= placesOfValues.size() * 2L;
    }

    private static String part(String word) {
        return DataPart.of(word.strip().toLowerCase(Locale.ROOT)).map(DataPart::name).orElse("");
    }

    /// Where a row stands, and what sort of thing it says there.
    private static String place(Map<String, String> row, List<String> others) {
        LongTable form = LongTable.of(row.keySet());
        Map<String, String> said = new TreeMap<>();
        row.keySet().forEach(name -> said.put(name, ""));
        StepNames.of(row.keySet()).ifPresent(name -> said.put(name, row.getOrDefault(name, "")));
        StepNames.epoch(row.keySet()).ifPresent(name -> said.put(name, row.getOrDefault(name, "")));
        form.split().ifPresent(name -> said.put(name, part(form.part(row.getOrDefault(name, "")))));
        form.name().ifPresent(name -> said.put(name, row.getOrDefault(name, "")));
        others.forEach(name -> said.put(name, row.getOrDefault(name, "")));
        return said.toString();
    }
}

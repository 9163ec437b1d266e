package dev.runlens.read.table;

import dev.runlens.read.json.JsonNumber;
import dev.runlens.run.DataPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The numbers of one JSON object: members of nested objects under names with a slash, lists and texts left out,
/// numbers in quotes (`"NaN"`, `"0.856"`) taken for numbers. Words that say what the row is of (`"split": "val"`, `"name": "loss"`) are in the names of its
/// numbers.
final class JsonRow {
    private static final int MOST_NUMBERS = 5000;
    private static final int LONGEST_WORD = 200;
    private static final List<String> MMCV = List.of("epoch", "iter");

    private final JsonParser parser;
    private final Map<String, Double> numbers = new LinkedHashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();

    private boolean speaks;

    private JsonRow(JsonParser parser) {
        this.parser = parser;
    }

    /// Reads an object.
    ///
    /// @param parser before its first token; the parser limits how deep it may nest
    /// @throws tools.jackson.core.JacksonException when it is not JSON
    static JsonRow first(JsonParser parser) {
        parser.nextToken();
        return at(parser);
    }

    /// The object that a parser stands at the beginning of.
    static JsonRow at(JsonParser parser) {
        JsonRow row = new JsonRow(parser);
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            row.members("");
        }
        return row;
    }

    /// Its numbers by name, in their order; empty where it is no object.
    Map<String, Double> numbers() {
        return words.isEmpty() || numbers.isEmpty() ? numbers : named();
    }

    /// Whether it says something in words that are neither a number nor a time.
    boolean speaks() {
        return speaks;
    }

    private Map<String, Double> named() {
        LongTable form = LongTable.of(words.keySet());
        String value = LongTable.of(all()).value().orElse("");
        String name = LongTable.of(all()).name().map(words::get).orElse("");
        String word = form.part(form.split().map(words::get).orElse(""));
        Map<String, Double> renamed = new LinkedHashMap<>();
        boolean counted = isOfMmcv() && DataPart.of(word).filter(DataPart::isOfEvaluation).isPresent();
        numbers.forEach((key, number) -> {
            if (counted && key.equals(MMCV.getLast())) {
                return;
            }
            String own = key.equals(value) && !name.isEmpty() ? name : key;
            renamed.put(StepNames.of(List.of(key)).isPresent() ? key : LongTable.nameOf(word, own), number);
        });
        return renamed;
    }

    /// Whether it is one of mmcv 1.x, whose evaluations have their own length as `iter`.
    private boolean isOfMmcv() {
        return words.containsKey("mode") && numbers.keySet().stream().limit(MMCV.size()).toList().equals(MMCV);
    }

    private List<String> all() {
        List<String> all = new ArrayList<>(words.keySet());
        all.addAll(numbers.keySet());
        return all;
    }

    private void members(String prefix) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = prefix + parser.currentName();
            switch (parser.nextToken()) {
                case START_OBJECT -> members(name + "/");
                case VALUE_STRING -> {
                    if (LongTable.isWordOfRow(name) && parser.getStringLength() <= LONGEST_WORD) {
                        words.put(name, parser.getString());
                    }
                    OptionalDouble number = JsonNumber.bareOrQuoted(parser);
                    number.ifPresent(value -> put(name, value));
                    speaks |= number.isEmpty() && !name.contains("time") && !name.contains("date");
                }
                case VALUE_TRUE, VALUE_FALSE -> {
                    if (LongTable.isFlag(name)) {
                        words.put(name, parser.getString());
                    }
                }
                // Texts, flags and nulls are no values of a metric.
                default -> JsonNumber.bareOrQuoted(parser).ifPresent(value -> putOrSay(name, value));
            }
        }
    }

    private void putOrSay(String name, double value) {
        if (LongTable.isFlag(name)) {
            words.put(name, String.valueOf(value));
        } else {
            put(name, value);
        }
    }

    private void put(String name, double value) {
        if (numbers.size() < MOST_NUMBERS) {
            numbers.put(name, value);
        }
    }
}

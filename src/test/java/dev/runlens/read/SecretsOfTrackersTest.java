package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.Run;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What trackers record of a run's settings holds keys and tokens; none of them is in what is made of it.
class SecretsOfTrackersTest {
    private static final String JSON = "{\"learning_rate\": 0.25, \"hub_token\": \"s3cr3t\", \"env\":"
            + " {\"WANDB_API_KEY\": \"s3cr3t\"}, \"dbPassword\": \"s3cr3t\", \"client_secret\": \"s3cr3t\"}";

    @TempDir
    private Path folder;

    @Test
    void ofWandb() throws IOException {
        String run = "wandb/run-20260101_000000-abcd1234/files/";
        write(run + "config.yaml", """
                _wandb: {desc: null, value: {cli_version: 0.25.0}}
                learning_rate: {desc: null, value: 0.25}
                hub_token: {desc: null, value: s3cr3t}
                env: {desc: null, value: {WANDB_API_KEY: s3cr3t, accessToken: s3cr3t}}
                """);
        write(run + "wandb-summary.json", "{\"train/loss\": 2.5, \"_step\": 3, \"api_key\": \"s3cr3t\"}");
        write(run + "wandb-metadata.json", "{\"args\": [\"--hub_token\", \"s3cr3t\"]}");

        assertNothingIsGivenAway();
    }

    @Test
    void ofMlflow() throws IOException {
        String run = "mlruns/0/0123456789abcdef0123456789abcdef/";
        write(run + "meta.yaml", """
                run_id: 0123456789abcdef0123456789abcdef
                run_name: quick-eel
                status: 3
                lifecycle_stage: active
                experiment_id: '0'
                """);
        write(run + "metrics/loss", "1 2.5 1\n2 2.25 2\n");
        write(run + "params/learning_rate", "0.25");
        write(run + "params/hub_token", "s3cr3t");
        write(run + "params/openai_api_key", "s3cr3t");
        write(run + "tags/git_password", "s3cr3t");

        assertNothingIsGivenAway();
    }

    @Test
    void ofSwanlab() throws IOException {
        String run = "swanlog/run-20260101_000000-abc/";
        write(run + "files/swanlab-metadata.json", "{\"swanlab_api_key\": \"s3cr3t\"}");
        write(run + "files/config.yaml", """
                learning_rate: {desc: '', sort: 1, value: 0.25}
                hub_token: {desc: '', sort: 2, value: s3cr3t}
                webhook_url: {desc: '', sort: 3, value: s3cr3t}
                """);
        write(run + "logs/loss/1000.json", "{\"index\": 1, \"data\": 2.5}\n{\"index\": 2, \"data\": 2.25}\n");

        assertNothingIsGivenAway();
    }

    @Test
    void ofGoodseed() throws IOException, SQLException {
        database("run.sqlite",
                "CREATE TABLE run_meta (key TEXT, value TEXT)",
                "CREATE TABLE configs (path TEXT, type_tag TEXT, value TEXT)",
                "CREATE TABLE metric_series (id INTEGER, path TEXT)",
                "CREATE TABLE metric_points (series_id INTEGER, step REAL, y REAL)",
                "INSERT INTO run_meta VALUES ('name', 'r'), ('auth_token', 's3cr3t')",
                "INSERT INTO configs VALUES ('learning_rate', 'float', '0.25'), ('hub/token', 'str', 's3cr3t'),"
                        + " ('aws_secret', 'str', 's3cr3t')",
                "INSERT INTO metric_series VALUES (1, 'loss')",
                "INSERT INTO metric_points VALUES (1, 1, 2.5), (1, 2, 2.25)");

        assertNothingIsGivenAway();
    }

    @Test
    void ofTrackio() throws IOException, SQLException {
        database("project.db",
                "CREATE TABLE metrics (id INTEGER PRIMARY KEY, timestamp TEXT, run_name TEXT, step INTEGER, metrics TEXT)",
                "CREATE TABLE configs (id INTEGER PRIMARY KEY, run_name TEXT, config TEXT, created_at TEXT)",
                "INSERT INTO metrics VALUES (1, 't', 'r', 1, '{\"train_loss\": 2.5}'),"
                        + " (2, 't', 'r', 2, '{\"train_loss\": 2.25}')",
                "INSERT INTO configs VALUES (1, 'r', '" + JSON + "', 't')");

        assertNothingIsGivenAway();
    }

    @Test
    void ofTensorBoard() throws IOException {
        ByteArrayOutputStream events = new ByteArrayOutputStream();
        events.writeBytes(record(field(3, "brain.Event:2".getBytes(StandardCharsets.UTF_8))));
        events.writeBytes(record(event(1, loss(2.5f))));
        events.writeBytes(record(event(2, loss(2.25f))));
        byte[] plugin = field(1, field(1, "text".getBytes(StandardCharsets.UTF_8)));
        byte[] tensor = joined(new byte[] {8, 7}, field(8, JSON.getBytes(StandardCharsets.UTF_8)));
        byte[] text = joined(field(1, "args/text_summary".getBytes(StandardCharsets.UTF_8)), field(8, tensor),
                field(9, plugin));
        events.writeBytes(record(event(2, text)));
        Files.createDirectories(folder.resolve("runs/r"));
        Files.write(folder.resolve("runs/r/events.out.tfevents.1795332094.host.1.0"), events.toByteArray());

        assertNothingIsGivenAway();
    }

    @Test
    void ofACommandThatWandbKept() throws IOException {
        String run = "wandb/run-20260101_000000-abcd1234/files/";
        write(run + "config.yaml", """
                _wandb: {desc: null, value: {cli_version: 0.25.0}}
                learning_rate: {desc: null, value: 0.25}
                """);
        write(run + "wandb-summary.json", "{\"train/loss\": 2.5, \"_step\": 3}");
        write(run + "wandb-metadata.json", """
                {"args": ["--lr=0.25", "--api_key=s3cr3t", "--hub-token", "s3cr3t", "--db_password=s3cr3t"],
                 "program": "train.py", "email": "me@x", "git": {"remote": "https://s3cr3t@example.org/x.git"}}
                """);

        assertNothingIsGivenAway();
    }

    @Test
    void ofCodeInANotebook() throws IOException {
        write("n.ipynb", """
                {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
                 {"cell_type": "code", "execution_count": 1, "metadata": {}, "outputs": [], "source": [
                  "import os\\n", "os.environ['WANDB_API_KEY'] = 's3cr3t'\\n", "login(token='s3cr3t')\\n",
                  "wandb.login(key='s3cr3t')\\n", "HF_TOKEN = 's3cr3t'\\n"]},
                 {"cell_type": "code", "execution_count": 2, "metadata": {}, "source": [
                  "args = TrainingArguments(output_dir='o', learning_rate=0.25, hub_token='s3cr3t',\\n",
                  "    push_to_hub_token=\\"s3cr3t\\", report_to='none')\\n",
                  "peft = LoraConfig(r=8, api_key='s3cr3t')\\n", "trainer.train()"],
                  "outputs": [{"output_type": "stream", "name": "stdout", "text": [
                   "{'loss': 2.5, 'step': 1}\\n", "{'loss': 2.25, 'step': 2}\\n"]}]}]}
                """);

        assertNothingIsGivenAway();
    }

    @Test
    void ofATableOfRuns() throws IOException {
        write("export.csv", """
                Name,State,Created,learning_rate,hub_token,env.OPENAI_API_KEY,db_password,client_secret,_step,train/loss
                owl,finished,2026-01-01,0.25,s3cr3t,s3cr3t,s3cr3t,s3cr3t,20,2.5
                """);

        assertNothingIsGivenAway();
    }

    @Test
    void ofWhatNanoGptOverrides() throws IOException {
        write("run/train.log", """
                Overriding: learning_rate = 0.25
                Overriding: wandb_api_key = s3cr3t
                Overriding: hf_token = s3cr3t
                step 0: train loss 2.5000, val loss 2.7500
                step 10: train loss 2.2500, val loss 2.5000
                """);

        assertNothingIsGivenAway();
    }

    @Test
    void ofACommandInALog() throws IOException {
        write("run/train.log", """
                $ HF_TOKEN=s3cr3t mlx_lm.lora --train --learning-rate 0.25 --hub-token s3cr3t --api-key=s3cr3t
                Starting training..., iters: 20
                Iter 10: Train loss 2.500, Learning Rate 2.500e-01, It/sec 1.0, Tokens/sec 9.0, Trained Tokens 100
                Iter 20: Train loss 2.250, Learning Rate 2.500e-01, It/sec 1.0, Tokens/sec 9.0, Trained Tokens 200
                """);

        assertNothingIsGivenAway();
    }

    private void assertNothingIsGivenAway() {
        InputContent content = Formats.reader().read(folder, ReadProgress.NONE);
        List<Run> runs = Formats.assembly(Clock.systemUTC()).assemble(List.of(content)).runs();

        assertThat(runs).hasSize(1);
        assertThat(runs.getFirst().hyperparameters().number("learning_rate")).hasValue(0.25);
        assertThat(runs.toString()).doesNotContain("s3cr3t");
        assertThat(content.problems().toString()).doesNotContain("s3cr3t");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void database(String name, String... statements) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(name));
                Statement sql = database.createStatement()) {
            for (String statement : statements) {
                sql.executeUpdate(statement);
            }
        }
    }

    private static byte[] loss(float value) {
        byte[] number = ByteBuffer.allocate(5).order(ByteOrder.LITTLE_ENDIAN).put((byte) 0x15).putFloat(value).array();
        return joined(field(1, "train/loss".getBytes(StandardCharsets.UTF_8)), number);
    }

    private static byte[] event(int step, byte[] value) {
        return joined(new byte[] {0x10, (byte) step}, field(5, field(1, value)));
    }

    private static byte[] field(int number, byte[] bytes) {
        byte[] length = bytes.length < 128 ? new byte[] {(byte) bytes.length}
                : new byte[] {(byte) (bytes.length & 0x7F | 0x80), (byte) (bytes.length >> 7)};
        return joined(new byte[] {(byte) (number << 3 | 2)}, length, bytes);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] record(byte[] bytes) {
        byte[] length = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(bytes.length).array();
        return joined(length, masked(length), bytes, masked(bytes));
    }

    private static byte[] masked(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        int plain = (int) crc.getValue();
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((plain >>> 15 | plain << 17) + 0xA282EAD8)
                .array();
    }
}

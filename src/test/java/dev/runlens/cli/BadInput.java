package dev.runlens.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The inputs that must be told about and must harm nothing else.
enum BadInput {
    EMPTY_FILE {
        @Override
        Path in(Path folder) throws IOException {
            return Files.createFile(folder.resolve("empty.log"));
        }
    },
    PICTURE {
        @Override
        Path in(Path folder) throws IOException {
            byte[] png = {
                    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1
            };
            return Files.write(folder.resolve("curve.png"), png);
        }
    },
    CONFIGURATION_THAT_IS_A_LIST {
        @Override
        Path in(Path folder) throws IOException {
            Path run = Files.createDirectories(folder.resolve("run_list"));
            Files.writeString(run.resolve("adapter_config.json"), "[1, 2, 3]");
            return run;
        }
    },
    BROKEN_JSON {
        @Override
        Path in(Path folder) throws IOException {
            Path run = Files.createDirectories(folder.resolve("run_broken"));
            Files.writeString(run.resolve("adapter_config.json"), "{\"iters\": 100,\n \"steps_per_report\": ");
            return run;
        }
    },
    PATH_THAT_DOES_NOT_EXIST {
        @Override
        Path in(Path folder) {
            return folder.resolve("nowhere");
        }
    },
    LINK_IN_A_CIRCLE {
        @Override
        Path in(Path folder) throws IOException {
            Path there = folder.resolve("there");
            Files.createSymbolicLink(folder.resolve("back"), there);
            return Files.createSymbolicLink(there, folder.resolve("back"));
        }
    },
    FOLDER_THAT_HOLDS_NOTHING {
        @Override
        Path in(Path folder) throws IOException {
            return Files.createDirectories(folder.resolve("empty"));
        }
    },
    LINE_OF_200_MB {
        @Override
        Path in(Path folder) throws IOException {
            byte[] block = new byte[1_000_000];
            Arrays.fill(block, (byte) 'x');
            Path file = folder.resolve("long.log");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                out.write("Iter 1: Train loss ".getBytes(StandardCharsets.US_ASCII));
                for (int i = 0; i < 200; i++) {
                    out.write(block);
                }
            }
            return file;
        }
    },
    GIGABYTE_OF_ZEROS {
        @Override
        Path in(Path folder) throws IOException {
            Path file = folder.resolve("zeros.log");
            try (RandomAccessFile sparse = new RandomAccessFile(file.toString(), "rw")) {
                sparse.setLength(1L << 30);
            }
            return file;
        }
    };

    /// Makes it in a folder.
    ///
    /// @return the path to name
    abstract Path in(Path folder) throws IOException;
}

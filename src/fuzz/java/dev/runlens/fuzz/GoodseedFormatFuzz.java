package dev.runlens.fuzz;

import dev.runlens.read.goodseed.GoodseedFormat;

final class GoodseedFormatFuzz extends FormatFuzz {
    GoodseedFormatFuzz() {
        super(GoodseedFormat.class, "bold-falcon.sqlite");
    }
}

/// What GoodSeed keeps of its runs: a database for each run.
@NullMarked
package dev.runlens.read.goodseed;

import org.jspecify.annotations.NullMarked;

package dev.runlens.plot;

import static java.lang.Math.atan2;
import static java.lang.Math.cbrt;
import static java.lang.Math.cos;
import static java.lang.Math.exp;
import static java.lang.Math.hypot;
import static java.lang.Math.pow;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toDegrees;
import static java.lang.Math.toRadians;

/// How colours look to people who lack one kind of cone, after Machado, Oliveira and Fernandes (2009) at full severity,
/// and how far apart two colours are, after CIEDE2000.
enum ColourVision {
    NORMAL,
    PROTAN,
    DEUTAN,
    TRITAN;

    private double[][] matrix() {
        return switch (this) {
            case NORMAL -> new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
            case PROTAN ->
                    new double[][] {
                            {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216},
                            {-0.003882, -0.048116, 1.051998}
                    };
            case DEUTAN ->
                    new double[][] {
                            {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413},
                            {-0.011820, 0.042940, 0.968881}
                    };
            case TRITAN ->
                    new double[][] {
                            {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602},
                            {0.004733, 0.691367, 0.303900}
                    };
        };
    }

    /// CIE L*a*b* (D65) of what is seen.
    double[] lab(int rgb) {
        double[] linear = {linear(rgb >> 16 & 255), linear(rgb >> 8 & 255), linear(rgb & 255)};
        double[] seen = times(matrix(), linear);
        for (int i = 0; i < 3; i++) {
            seen[i] = Math.clamp(seen[i], 0, 1);
        }
        double[][] toXyz = {
                {0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}
        };
        double[] xyz = times(toXyz, seen);
        double x = curved(xyz[0] / 0.95047);
        double y = curved(xyz[1]);
        double z = curved(xyz[2] / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    /// CIEDE2000.
    static double difference(double[] one, double[] two) {
        double meanChroma = (hypot(one[1], one[2]) + hypot(two[1], two[2])) / 2;
        double g = 0.5 * (1 - sqrt(pow(meanChroma, 7) / (pow(meanChroma, 7) + pow(25, 7))));
        double c1 = hypot(one[1] * (1 + g), one[2]);
        double c2 = hypot(two[1] * (1 + g), two[2]);
        double h1 = hue(one[1] * (1 + g), one[2]);
        double h2 = hue(two[1] * (1 + g), two[2]);
        double turn = turn(h1, h2, c1 * c2);
        double dh = 2 * sqrt(c1 * c2) * sin(toRadians(turn / 2));
        double l = (one[0] + two[0]) / 2;
        double c = (c1 + c2) / 2;
        double h = meanHue(h1, h2, c1 * c2);
        double t = 1
                - 0.17 * cos(toRadians(h - 30))
                + 0.24 * cos(toRadians(2 * h))
                + 0.32 * cos(toRadians(3 * h + 6))
                - 0.20 * cos(toRadians(4 * h - 63));
        double sl = 1 + 0.015 * pow(l - 50, 2) / sqrt(20 + pow(l - 50, 2));
        double sc = 1 + 0.045 * c;
        double sh = 1 + 0.015 * c * t;
        double rotation = -2 * sqrt(pow(c, 7) / (pow(c, 7) + pow(25, 7)))
                * sin(toRadians(60 * exp(-pow((h - 275) / 25, 2))));
        double dl = (two[0] - one[0]) / sl;
        double dc = (c2 - c1) / sc;
        dh /= sh;
        return sqrt(dl * dl + dc * dc + dh * dh + rotation * dc * dh);
    }

    private static double turn(double h1, double h2, double chroma) {
        double turn = chroma == 0 ? 0 : h2 - h1;
        return turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
    }

    private static double meanHue(double h1, double h2, double chroma) {
        if (chroma == 0) {
            return h1 + h2;
        }
        if (Math.abs(h1 - h2) <= 180) {
            return (h1 + h2) / 2;
        }
        return (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2;
    }

    private static double hue(double a, double b) {
        return a == 0 && b == 0 ? 0 : (toDegrees(atan2(b, a)) + 360) % 360;
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
    }

    private static double curved(double t) {
        return t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                product[row] += matrix[row][column] * vector[column];
            }
        }
        return product;
    }
}

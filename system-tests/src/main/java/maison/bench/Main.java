package maison.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import maison.launcher.Settings;

/// `./maison bench [capture] [bulk] [stream] [fresh] [checkout] [rewards] [customers] [whatif]
/// [clock]`: figures of one run on this machine, with ratios.
public final class Main {

    private interface Bench {
        void run(Path results) throws Exception;
    }

    private static final Map<String, Bench> ALL =
            Map.of(
                    "bulk", BulkBench::run,
                    "capture", CaptureBench::run,
                    "stream", StreamBench::run,
                    "fresh", FreshBench::run,
                    "checkout", CheckoutBench::run,
                    "rewards", RewardsBench::run,
                    "customers", CustomersBench::run,
                    "whatif", WhatIfBench::run,
                    "clock", ClockBench::run);

    private Main() {}

    public static void main(String[] names) throws Exception {
        List<String> chosen =
                names.length == 0
                        ? List.of(
                                "capture",
                                "bulk",
                                "stream",
                                "fresh",
                                "checkout",
                                "rewards",
                                "customers",
                                "whatif",
                                "clock")
                        : List.of(names);
        Path results = Settings.ofEnvironment().data().resolve("results");
        for (String name : chosen) {
            bench(name).run(results);
        }
    }

    private static Bench bench(String name) {
        Bench bench = ALL.get(name);
        if (bench == null) {
            throw new IllegalArgumentException(
                    "There is no bench " + name + ", only " + ALL.keySet());
        }
        return bench;
    }
}

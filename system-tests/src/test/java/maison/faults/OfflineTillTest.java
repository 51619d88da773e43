package maison.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import maison.house.SharedHouse;
import maison.house.ShopDay;
import maison.house.TillRun;
import maison.launcher.supervising.Component;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three tills as real processes that lose their service, are killed and tell of acts twice:
/// nothing that a till kept is lost, and all comes to the same as if it had been told at once.
class OfflineTillTest {

    private static final long SEED = 101;
    private static final int TILLS = 3;
    private static final int ACTS_BETWEEN_KILLS = 12;
    private static final Duration SOON = Duration.ofMinutes(2);

    @TempDir Path folder;

    @Test
    void what_tills_did_while_the_service_was_gone_comes_to_the_same() throws Exception {
        SharedHouse.get();
        var live = new ShopDay(SEED);
        live.happen();
        var late = new ShopDay(SEED);
        happen(late);
        assertThat(late.outcome()).isEqualTo(live.outcome());
        for (ShopDay day : new ShopDay[] {live, late}) {
            int earned = day.pointsEarned();
            await().atMost(SOON).untilAsserted(() -> assertThat(day.points()).isEqualTo(earned));
        }
    }

    private void happen(ShopDay day) throws IOException, InterruptedException {
        Component purchase = SharedHouse.get().component("purchase");
        var tills = new ArrayList<TillRun>();
        try {
            for (int each = 0; each < TILLS; each++) {
                tills.add(run(each));
            }
            happen(day, tills, purchase);
        } finally {
            tills.forEach(TillRun::close);
        }
        purchase.awaitReady(SOON);
        for (int each = 0; each < TILLS; each++) {
            // A new run says so once nothing waits any more.
            try (TillRun last = run(each)) {
                last.awaitSent();
            }
        }
    }

    private void happen(ShopDay day, List<TillRun> tills, Component purchase)
            throws IOException, InterruptedException {
        var random = new Random(SEED);
        int done = 0;
        for (String act : day.acts()) {
            int which = random.nextInt(TILLS);
            tills.get(which).act(act);
            if (++done % ACTS_BETWEEN_KILLS == 0) {
                purchase.awaitReady(SOON);
                purchase.kill();
            }
            if (random.nextInt(8) == 0) {
                tills.get(which).close();
                tills.set(which, run(which));
            }
            // Another till tells of the same act again.
            if (random.nextInt(5) == 0) {
                tills.get((which + 1) % TILLS).act(act);
            }
        }
    }

    private TillRun run(int number) throws IOException, InterruptedException {
        return new TillRun(folder.resolve("till-" + number));
    }
}

package maison.purchase.transfer.migrating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import maison.platform.http.Problem;
import maison.purchase.sales.capturing.BulkResult;
import maison.purchase.transfer.migrating.ImportJob.Noted;
import maison.purchase.transfer.migrating.ImportJob.Waiting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImportJobTest {

    private static BulkResult result(String status, @Nullable Problem problem) {
        return new BulkResult(0, null, status, problem);
    }

    private static BulkResult refused(int status, String code) {
        return result("refused", Problem.of(status, code, "Title", "Detail"));
    }

    private static final List<BulkResult> RESULTS =
            List.of(
                    result("created", null),
                    refused(500, "internal-error"),
                    refused(409, "sale-id-reused"),
                    refused(409, "concurrent-change"),
                    result("parked", null));

    private static final List<Waiting> ROWS =
            IntStream.rangeClosed(1, RESULTS.size())
                    .mapToObj(seq -> new Waiting(seq, "{}"))
                    .toList();

    @Test
    void a_row_that_tripped_over_a_fault_of_ours_waits_for_another_try() {
        Noted noted = Noted.of(ROWS, RESULTS, false);
        assertThat(noted.seqs()).containsExactly(1, 3, 5);
        assertThat(noted.results())
                .extracting(BulkResult::status)
                .containsExactly("created", "refused", "parked");
    }

    @Test
    void the_last_try_is_for_good() {
        Noted noted = Noted.of(ROWS, RESULTS, true);
        assertThat(noted.seqs()).containsExactly(1, 2, 3, 4, 5);
        assertThat(noted.results()).isEqualTo(RESULTS);
    }
}

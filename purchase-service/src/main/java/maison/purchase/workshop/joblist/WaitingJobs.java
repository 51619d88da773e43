package maison.purchase.workshop.joblist;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import maison.purchase.TimeCursor;
import maison.purchase.counter.awaiting.WaitingOrder;
import maison.purchase.counter.awaiting.WaitingOrders;

/// Jobs, as the till sees them.
@Singleton
final class WaitingJobs implements WaitingOrders {

    private final JobLists lists;

    WaitingJobs(JobLists lists) {
        this.lists = lists;
    }

    @Override
    public List<WaitingOrder> of(UUID customer) {
        return lists.ofCustomer(customer, null, TimeCursor.OLDEST, MOST).stream()
                .map(listed -> order(listed.item()))
                .toList();
    }

    private static WaitingOrder order(JobListItem job) {
        return new WaitingOrder(
                "job",
                job.jobId(),
                job.storeId(),
                job.claimTicket(),
                job.type(),
                job.stage(),
                job.waitingSince() != null,
                job.promised(),
                null);
    }
}

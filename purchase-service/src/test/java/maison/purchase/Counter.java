package maison.purchase;

import io.restassured.response.Response;
import java.util.UUID;
import maison.platform.testing.Tokens;
import maison.purchase.workshop.JobExamples;

/// A counter of store `dubai-mall` with one job, and requests as it sends them.
public final class Counter {

    public static final String CUSTOMER = "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10";
    static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    final UUID id = UUID.randomUUID();
    final UUID customer = UUID.randomUUID();
    final UUID saleId = UUID.randomUUID();
    final String address = "/v1/jobs/" + id;
    final String store;

    Counter() {
        this(Till.STORE);
    }

    Counter(String store) {
        this.store = store;
    }

    /// An example with the customer, ticket, store, sale and receipt of this job.
    String own(String example) {
        return example.replace(CUSTOMER, customer.toString())
                .replace("C-000731", "C-" + id)
                .replace("0195951e-7c40-7a10-8d4e-5b1f3c2a9e77", saleId.toString())
                .replace("2026-000512", "R-" + id)
                .replace("\"dubai-mall\"", "\"" + store + "\"");
    }

    Response takeIn() {
        return put("", JobExamples.REPAIR);
    }

    /// Sends an example to an address under the job's.
    Response put(String below, String example) {
        return put(below, example, Tokens.terminal(store));
    }

    Response put(String below, String example, String token) {
        return Till.put(address + below, own(example), token);
    }

    /// The same with a new step id.
    Response step(String below, String example) {
        return put(below + "/" + UUID.randomUUID(), example);
    }

    Response get(String below, String token) {
        return Till.get(address + below, token);
    }

    Response get(String below) {
        return Till.get(address + below);
    }

    /// An estimate, and the client's yes to it.
    void approve() {
        UUID estimate = UUID.randomUUID();
        put("/estimates/" + estimate, JobExamples.ESTIMATE).then().statusCode(201);
        step("/estimates/" + estimate + "/answers", JobExamples.ANSWER).then().statusCode(201);
    }

    void ready() {
        step("/readiness", JobExamples.READINESS).then().statusCode(201);
    }

    /// A hand-over as JSON.
    static String handOver(String giver, String receiver, String at) {
        return JobExamples.HAND_OVER
                .replace(holder("counter:counter-1"), "GIVER")
                .replace(holder("bench:bench-3"), holder(receiver))
                .replace("GIVER", holder(giver))
                .replace("2026-03-15T08:05:00Z", at);
    }

    private static String holder(String kindAndId) {
        String[] parts = kindAndId.split(":", -1);
        return "{\"kind\": \"%s\", \"id\": \"%s\"}".formatted(parts[0], parts[1]);
    }
}

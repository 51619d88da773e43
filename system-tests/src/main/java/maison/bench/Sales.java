package maison.bench;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Generated sales of two lines, the same for the same seed.
final class Sales {

    private static final String ALIKE =
            """
            ","associateId":"associate-7","channel":"store","currency":"USD","zone":"Asia/Dubai",\
            "lines":[{"lineId":"1","sku":"RING-HALO-18K","description":"Halo engagement ring",\
            "category":"rings","brand":"Maison",\
            "attributes":{"metal":"18k white gold","stone":"diamond"},"quantity":"1",\
            "unitPrice":{"amount":"\
            """;
    private static final String CARE_KIT =
            """
            .00","currency":"USD"},"tax":{"amount":"5.00","currency":"USD"}},\
            {"lineId":"2","sku":"CARE-KIT","description":"Jewellery care kit","category":"care",\
            "quantity":"2","unitPrice":{"amount":"25.00","currency":"USD"},\
            "tax":{"amount":"2.50","currency":"USD"}}],\
            "tenders":[{"kind":"card","amount":{"amount":"\
            """;

    private final SplittableRandom random;
    private final int customers;
    private final String terminal;
    private final AtomicLong count = new AtomicLong();

    Sales(long seed, int customers, String terminal) {
        this.random = new SplittableRandom(seed);
        this.customers = customers;
        this.terminal = terminal;
    }

    /// The id of a customer by number.
    static UUID customer(long number) {
        return new UUID(0x0193_f2aa_1b00_7000L | (number >>> 52), 0x8000_0000_0000_0000L | number);
    }

    /// A new sale as a till sends it, by a customer of the sales' own choice.
    synchronized LoadGenerator.Request next() {
        return of(customer(random.nextInt(customers)));
    }

    /// A new sale as a line of a bulk request.
    String line() {
        LoadGenerator.Request sale = next();
        String id = sale.path().substring("/v1/sales/".length());
        return "{\"type\":\"sale\",\"id\":\"" + id + "\"," + sale.body().toString().substring(1);
    }

    /// A new sale of a particular customer.
    synchronized LoadGenerator.Request of(UUID customer) {
        long number = count.incrementAndGet();
        // Ids in time order, as tills make them (UUID version 7).
        UUID id =
                new UUID(
                        (System.currentTimeMillis() << 16) | 0x7000 | (number & 0xfff),
                        0x8000_0000_0000_0000L | (random.nextLong() >>> 2));
        int first = 100 + random.nextInt(900);
        // Put together without a format, which would cost as much as sending it.
        String body =
                "{\"customerId\":\""
                        + customer
                        + "\",\"storeId\":\"main\",\"terminalId\":\""
                        + terminal
                        + "\",\"receiptNumber\":\"R"
                        + number
                        + "\",\"occurredAt\":\""
                        + Instant.now()
                        + ALIKE
                        + first
                        + CARE_KIT
                        + (first + 57)
                        + ".50\",\"currency\":\"USD\"},\"token\":\"tok_"
                        + number
                        + "\",\"brand\":\"visa\",\"lastFour\":\"4242\"}],\"total\":{\"amount\":\""
                        + (first + 57)
                        + ".50\",\"currency\":\"USD\"}}";
        return new LoadGenerator.Request("/v1/sales/" + id, Buffer.buffer(body));
    }
}

package maison.purchase.instalments;

/// The examples of the API document for layaways. A test sends each to the running service.
public final class LayawayExamples {

    /// Two bracelets and a ring, a fifth at once and the rest in four months.
    public static final String OPENING =
            """
            {
              "customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
              "storeId": "dubai-mall",
              "terminalId": "dubai-mall-1",
              "associateId": "associate-7",
              "currency": "USD",
              "occurredAt": "2026-03-14T11:30:00Z",
              "zone": "Asia/Dubai",
              "lines": [
                {
                  "lineId": "1",
                  "sku": "BRACELET-TENNIS",
                  "description": "Tennis bracelet",
                  "category": "bracelets",
                  "quantity": "2",
                  "unitPrice": {"amount": "400.00", "currency": "USD"},
                  "tax": {"amount": "40.00", "currency": "USD"}
                },
                {
                  "lineId": "2",
                  "sku": "RING-HALO-18K",
                  "description": "Halo engagement ring",
                  "category": "rings",
                  "quantity": "1",
                  "unitPrice": {"amount": "1104.76", "currency": "USD"},
                  "tax": {"amount": "55.24", "currency": "USD"}
                }
              ],
              "total": {"amount": "2000.00", "currency": "USD"},
              "deposit": {
                "paymentId": "0195a0c2-1000-7aaa-8bbb-0123456789ab",
                "amount": {"amount": "425.00", "currency": "USD"},
                "tenders": [
                  {
                    "kind": "card",
                    "amount": {"amount": "425.00", "currency": "USD"},
                    "brand": "visa",
                    "lastFour": "4242"
                  }
                ]
              },
              "schedule": {"count": 4, "frequency": "monthly"}
            }
            """;

    /// One instalment in cash, with change.
    public static final String PAYMENT =
            """
            {
              "terminalId": "dubai-mall-1",
              "occurredAt": "2026-04-10T16:20:00Z",
              "amount": {"amount": "400.00", "currency": "USD"},
              "tenders": [{"kind": "cash", "amount": {"amount": "500.00", "currency": "USD"}}]
            }
            """;

    /// One of the bracelets is picked up; what is held covers it.
    public static final String PICK_UP =
            """
            {
              "storeId": "dubai-mall",
              "terminalId": "dubai-mall-1",
              "receiptNumber": "2026-000711",
              "associateId": "associate-7",
              "channel": "store",
              "occurredAt": "2026-04-20T15:00:00Z",
              "zone": "Asia/Dubai",
              "currency": "USD",
              "lines": [{"lineId": "1", "quantity": "1"}],
              "tenders": []
            }
            """;

    /// The rest is paid and picked up in another store.
    public static final String COMPLETION =
            """
            {
              "storeId": "riyadh",
              "terminalId": "riyadh-2",
              "receiptNumber": "2026-000113",
              "channel": "store",
              "occurredAt": "2026-05-02T15:00:00Z",
              "zone": "Asia/Riyadh",
              "currency": "USD",
              "tenders": [
                {
                  "kind": "card",
                  "amount": {"amount": "1200.00", "currency": "USD"},
                  "brand": "mada",
                  "lastFour": "1881"
                }
              ]
            }
            """;

    /// The client does not want the goods any more.
    public static final String CANCELLATION =
            """
            {"occurredAt": "2026-04-12T10:00:00Z", "cause": "customer", "reason": "changed-mind"}
            """;

    /// The answer to a deposit below the terms.
    public static final String DEPOSIT_PROBLEM =
            """
            {
              "type": "/problems/deposit-too-small",
              "title": "Deposit too small",
              "status": 422,
              "detail": "The terms ask for at least USD 400.00.",
              "errors": [
                {
                  "pointer": "/deposit/amount",
                  "detail": "The terms ask for at least USD 400.00."
                }
              ],
              "required": {"amount": "400.00", "currency": "USD"}
            }
            """;

    /// The answer to a completion that is not paid.
    public static final String BALANCE_PROBLEM =
            """
            {
              "type": "/problems/balance-not-met",
              "title": "Balance not met",
              "status": 422,
              "detail": "The tenders must cover what is due for the goods, and exceed it by cash alone.",
              "errors": [
                {
                  "pointer": "/tenders",
                  "detail": "The tenders must cover what is due for the goods, and exceed it by cash alone."
                }
              ],
              "due": {"amount": "1200.00", "currency": "USD"}
            }
            """;

    private LayawayExamples() {}
}

package maison.purchase.atelier;

/// The examples of the API document for bespoke orders. A test sends each to the running service.
public final class BespokeExamples {

    /// A suit of two pieces, offered.
    public static final String QUOTE =
            """
            {
              "customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
              "storeId": "dubai-mall",
              "associateId": "associate-7",
              "currency": "USD",
              "occurredAt": "2026-03-14T11:30:00Z",
              "zone": "Asia/Dubai",
              "validUntil": "2026-04-14",
              "productType": "suit",
              "lines": [
                {
                  "lineId": "1",
                  "sku": "SUIT-BESPOKE",
                  "description": "Two-piece suit, navy flannel",
                  "category": "suits",
                  "attributes": {"fabric": "flannel", "weight": "340 g"},
                  "quantity": "1",
                  "unitPrice": {"amount": "2400.00", "currency": "USD"},
                  "tax": {"amount": "120.00", "currency": "USD"}
                }
              ],
              "pieces": [
                {"pieceId": "jacket", "lineId": "1", "kind": "jacket"},
                {"pieceId": "trousers", "lineId": "1", "kind": "trousers"}
              ],
              "total": {"amount": "2520.00", "currency": "USD"}
            }
            """;

    /// The client of [#QUOTE] says yes and pays half.
    public static final String ACCEPTANCE =
            """
            {
              "occurredAt": "2026-03-15T10:00:00Z",
              "promisedDate": "2026-05-20",
              "deposit": {
                "paymentId": "0195a0c2-1000-7aaa-8bbb-0123456789ab",
                "amount": {"amount": "1260.00", "currency": "USD"},
                "tenders": [
                  {
                    "kind": "card",
                    "amount": {"amount": "1260.00", "currency": "USD"},
                    "brand": "visa",
                    "lastFour": "4242"
                  }
                ]
              }
            }
            """;

    /// An instalment in cash.
    public static final String PAYMENT =
            """
            {
              "occurredAt": "2026-04-02T16:20:00Z",
              "amount": {"amount": "500.00", "currency": "USD"},
              "tenders": [{"kind": "cash", "amount": {"amount": "500.00", "currency": "USD"}}]
            }
            """;

    /// The measurements were taken.
    public static final String MOVE =
            """
            {"occurredAt": "2026-03-16T09:00:00Z", "stage": "measured"}
            """;

    /// What the jacket is cut from.
    public static final String MEASUREMENTS =
            """
            {
              "occurredAt": "2026-03-16T09:10:00Z",
              "measurementSetId": "0195a5d0-2000-7ccc-9ddd-0123456789ab",
              "measurementSetVersion": 3,
              "allowances": {"chest": "8.5", "waist": "4"},
              "unit": "cm"
            }
            """;

    /// An appointment is a fitting of the order.
    public static final String FITTING =
            """
            {"occurredAt": "2026-04-10T12:00:00Z"}
            """;

    /// The sleeves were too long.
    public static final String ALTERATION =
            """
            {
              "occurredAt": "2026-04-12T12:30:00Z",
              "pieceId": "jacket",
              "part": "sleeve-length",
              "change": "-1.5",
              "unit": "cm",
              "appointmentId": "0195b1f4-3000-7eee-8fff-0123456789ab"
            }
            """;

    /// The cloth came late.
    public static final String PROMISE =
            """
            {
              "occurredAt": "2026-04-20T08:00:00Z",
              "promisedDate": "2026-06-03",
              "reason": "cloth-late"
            }
            """;

    /// The suit is handed over, and the rest is paid.
    public static final String DELIVERY =
            """
            {
              "occurredAt": "2026-06-02T15:00:00Z",
              "saleId": "0195e9a1-4000-7111-8222-0123456789ab",
              "terminalId": "dubai-mall-1",
              "receiptNumber": "2026-000612",
              "associateId": "associate-7",
              "channel": "store",
              "currency": "USD",
              "tenders": [{"kind": "cash", "amount": {"amount": "800.00", "currency": "USD"}}]
            }
            """;

    /// The client does not want it any more.
    public static final String CANCELLATION =
            """
            {"occurredAt": "2026-04-05T10:00:00Z", "reason": "changed-mind"}
            """;

    /// The answer to a cancellation that a manager must allow.
    public static final String APPROVAL_PROBLEM =
            """
            {
              "type": "/problems/approval-required",
              "title": "Approval required",
              "status": 403,
              "detail": "A manager must do this, or approve it by POST /v1/approvals for this store, this deed and no less than this amount; send the answer's approvalId with the request.",
              "deed": "refund",
              "amount": {"amount": "2520.00", "currency": "USD"}
            }
            """;

    /// The answer to a deposit below the terms.
    public static final String DEPOSIT_PROBLEM =
            """
            {
              "type": "/problems/deposit-too-small",
              "title": "Deposit too small",
              "status": 422,
              "detail": "The terms ask for at least USD 1260.00.",
              "errors": [
                {
                  "pointer": "/deposit/amount",
                  "detail": "The terms ask for at least USD 1260.00."
                }
              ],
              "required": {"amount": "1260.00", "currency": "USD"}
            }
            """;

    private BespokeExamples() {}
}

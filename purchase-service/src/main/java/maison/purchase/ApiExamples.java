package maison.purchase;

/// The examples of the API document. A test sends each to the running service.
public final class ApiExamples {

    /// A sale of two lines, paid by card and cash.
    public static final String SALE =
            """
            {
              "customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
              "storeId": "dubai-mall",
              "terminalId": "dubai-mall-1",
              "receiptNumber": "2026-000417",
              "associateId": "associate-7",
              "channel": "store",
              "currency": "USD",
              "occurredAt": "2026-03-14T11:30:00Z",
              "zone": "Asia/Dubai",
              "lines": [
                {
                  "lineId": "1",
                  "sku": "RING-HALO-18K",
                  "description": "Halo engagement ring",
                  "category": "rings",
                  "brand": "Maison",
                  "attributes": {"metal": "18k white gold", "stone": "diamond"},
                  "quantity": "1",
                  "unitPrice": {"amount": "1250.00", "currency": "USD"},
                  "discounts": [
                    {"reason": "engagement", "amount": {"amount": "100.00", "currency": "USD"}}
                  ],
                  "tax": {"amount": "57.50", "currency": "USD"}
                },
                {
                  "lineId": "2",
                  "sku": "CARE-KIT",
                  "description": "Jewellery care kit",
                  "quantity": "2",
                  "unitPrice": {"amount": "25.00", "currency": "USD"},
                  "tax": {"amount": "2.50", "currency": "USD"}
                }
              ],
              "tenders": [
                {
                  "kind": "card",
                  "amount": {"amount": "1200.00", "currency": "USD"},
                  "token": "tok_7f3a",
                  "brand": "visa",
                  "lastFour": "4242"
                },
                {"kind": "cash", "amount": {"amount": "100.00", "currency": "USD"}}
              ],
              "total": {"amount": "1260.00", "currency": "USD"}
            }
            """;

    /// A sale in a till's session, which can be undone while it lasts.
    public static final String SESSION_SALE =
            """
            {
              "storeId": "dubai-mall",
              "terminalId": "dubai-mall-1",
              "sessionId": "dubai-mall-1-2026-03-14",
              "receiptNumber": "2026-000419",
              "channel": "store",
              "currency": "USD",
              "occurredAt": "2026-03-14T11:31:00Z",
              "zone": "Asia/Dubai",
              "lines": [
                {
                  "lineId": "1",
                  "sku": "CARE-KIT",
                  "description": "Jewellery care kit",
                  "quantity": "1",
                  "unitPrice": {"amount": "25.00", "currency": "USD"},
                  "tax": {"amount": "1.25", "currency": "USD"}
                }
              ],
              "tenders": [{"kind": "cash", "amount": {"amount": "26.25", "currency": "USD"}}],
              "total": {"amount": "26.25", "currency": "USD"}
            }
            """;

    /// A sale, and the return of one of its pieces, as the lines of a bulk request.
    public static final String BULK =
            """
            [
              {
                "type": "sale",
                "id": "0195951e-7c40-7a10-8d4e-5b1f3c2a9e01",
                "storeId": "dubai-mall",
                "terminalId": "dubai-mall-1",
                "receiptNumber": "2026-000420",
                "channel": "store",
                "currency": "USD",
                "occurredAt": "2026-03-14T11:35:00Z",
                "zone": "Asia/Dubai",
                "lines": [
                  {
                    "lineId": "1",
                    "sku": "CARE-KIT",
                    "description": "Jewellery care kit",
                    "quantity": "2",
                    "unitPrice": {"amount": "25.00", "currency": "USD"}
                  }
                ],
                "tenders": [{"kind": "cash", "amount": {"amount": "50.00", "currency": "USD"}}],
                "total": {"amount": "50.00", "currency": "USD"}
              },
              {
                "type": "return",
                "id": "0195a812-3f00-7b21-b0c6-91d4a7e65f03",
                "saleId": "0195951e-7c40-7a10-8d4e-5b1f3c2a9e01",
                "storeId": "dubai-mall",
                "occurredAt": "2026-03-18T09:05:00Z",
                "reason": "changed-mind",
                "lines": [{"lineId": "1", "quantity": "1"}]
              }
            ]
            """;

    /// The answer to [#SALE].
    public static final String RECORDED_SALE =
            """
            {
              "saleId": "0195951e-7c40-7a10-8d4e-5b1f3c2a9e01",
              "net": {"amount": "1200.00", "currency": "USD"},
              "tax": {"amount": "60.00", "currency": "USD"},
              "total": {"amount": "1260.00", "currency": "USD"},
              "change": {"amount": "40.00", "currency": "USD"}
            }
            """;

    /// One of the two care kits of [#SALE] comes back.
    public static final String RETURN =
            """
            {
              "storeId": "dubai-mall",
              "occurredAt": "2026-03-18T09:05:00Z",
              "reason": "changed-mind",
              "lines": [{"lineId": "2", "quantity": "1"}]
            }
            """;

    /// A manager's word on a conflict.
    public static final String RESOLUTION =
            """
            {"reason": "written-off", "occurredAt": "2026-03-20T09:00:00Z"}
            """;

    /// The answer to an offline till's [#RETURN] before its sale is known.
    public static final String PARKED_RETURN =
            """
            {"returnId": "0195a812-3f00-7b21-b0c6-91d4a7e65f02", "status": "parked"}
            """;

    /// The answer to [#RETURN].
    public static final String RECORDED_RETURN =
            """
            {
              "returnId": "0195a812-3f00-7b21-b0c6-91d4a7e65f02",
              "storeId": "dubai-mall",
              "occurredAt": "2026-03-18T09:05:00Z",
              "reason": "changed-mind",
              "net": {"amount": "25.00", "currency": "USD"},
              "tax": {"amount": "1.25", "currency": "USD"},
              "total": {"amount": "26.25", "currency": "USD"},
              "lines": [
                {
                  "lineId": "2",
                  "quantity": "1",
                  "net": {"amount": "25.00", "currency": "USD"},
                  "tax": {"amount": "1.25", "currency": "USD"},
                  "disposition": "restock"
                }
              ],
              "refunds": [
                {"kind": "card", "amount": {"amount": "26.25", "currency": "USD"}, "tender": 0}
              ],
              "policy": "returns-1"
            }
            """;

    /// Goods without a receipt.
    public static final String UNLINKED_RETURN =
            """
            {
              "customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
              "storeId": "dubai-mall",
              "currency": "USD",
              "occurredAt": "2026-03-20T16:45:00Z",
              "reason": "no-receipt",
              "lines": [
                {
                  "lineId": "1",
                  "sku": "CHAIN-SILVER-45",
                  "description": "Silver chain, 45 cm",
                  "quantity": "1",
                  "net": {"amount": "80.00", "currency": "USD"},
                  "tax": {"amount": "4.00", "currency": "USD"}
                }
              ],
              "total": {"amount": "84.00", "currency": "USD"}
            }
            """;

    /// The answer to a sale with a card number in a text field.
    public static final String CARD_NUMBER_PROBLEM =
            """
            {
              "type": "/problems/invalid-request",
              "title": "Invalid request",
              "status": 400,
              "detail": "The request has invalid fields.",
              "errors": [
                {
                  "pointer": "/tenders/0/token",
                  "detail": "looks like a card number, which is never kept"
                }
              ]
            }
            """;

    /// The answer to a second sale with the same receipt number.
    public static final String RECEIPT_NUMBER_PROBLEM =
            """
            {
              "type": "/problems/receipt-number-taken",
              "title": "Receipt number taken",
              "status": 409,
              "detail": "Terminal dubai-mall-1 has another sale with receipt number 2026-000417.",
              "saleId": "0195951e-7c40-7a10-8d4e-5b1f3c2a9e01"
            }
            """;

    /// The answer to a return of more than was sold.
    public static final String MORE_THAN_SOLD_PROBLEM =
            """
            {
              "type": "/problems/more-than-sold",
              "title": "More than was sold",
              "status": 409,
              "detail": "More would come back than can still be returned.",
              "pointer": "/lines/0/quantity",
              "returnable": "1"
            }
            """;

    /// The other care kit of [#SALE] is exchanged for a polishing cloth; the rest is refunded.
    public static final String EXCHANGE =
            """
            {
              "saleId": "0195951e-7c40-7a10-8d4e-5b1f3c2a9e01",
              "return": {
                "storeId": "dubai-mall",
                "occurredAt": "2026-03-18T09:10:00Z",
                "reason": "other-wanted",
                "lines": [{"lineId": "2", "quantity": "1"}]
              },
              "sale": {
                "customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
                "storeId": "dubai-mall",
                "terminalId": "dubai-mall-1",
                "receiptNumber": "2026-000418",
                "channel": "store",
                "currency": "USD",
                "occurredAt": "2026-03-18T09:10:00Z",
                "zone": "Asia/Dubai",
                "lines": [
                  {
                    "lineId": "1",
                    "sku": "CLOTH",
                    "description": "Polishing cloth",
                    "quantity": "1",
                    "unitPrice": {"amount": "20.00", "currency": "USD"},
                    "tax": {"amount": "1.00", "currency": "USD"}
                  }
                ],
                "tenders": [],
                "total": {"amount": "21.00", "currency": "USD"}
              }
            }
            """;

    /// The answer to [#EXCHANGE].
    public static final String RECORDED_EXCHANGE =
            """
            {
              "exchangeId": "0195a812-3f00-7b21-b0c6-91d4a7e65f02",
              "returnedOf": "0195951e-7c40-7a10-8d4e-5b1f3c2a9e01",
              "terminalId": "dubai-mall-1",
              "receiptNumber": "2026-000418",
              "net": {"amount": "20.00", "currency": "USD"},
              "tax": {"amount": "1.00", "currency": "USD"},
              "total": {"amount": "21.00", "currency": "USD"},
              "exchanged": {"amount": "21.00", "currency": "USD"},
              "paid": {"amount": "0.00", "currency": "USD"},
              "change": {"amount": "0.00", "currency": "USD"},
              "refunded": {"amount": "5.25", "currency": "USD"},
              "returned": {
                "returnId": "0195a812-3f00-7b21-b0c6-91d4a7e65f02",
                "storeId": "dubai-mall",
                "occurredAt": "2026-03-18T09:10:00Z",
                "reason": "other-wanted",
                "net": {"amount": "25.00", "currency": "USD"},
                "tax": {"amount": "1.25", "currency": "USD"},
                "total": {"amount": "26.25", "currency": "USD"},
                "lines": [
                  {
                    "lineId": "2",
                    "quantity": "1",
                    "net": {"amount": "25.00", "currency": "USD"},
                    "tax": {"amount": "1.25", "currency": "USD"},
                    "disposition": "restock"
                  }
                ],
                "refunds": [
                  {"kind": "card", "amount": {"amount": "5.25", "currency": "USD"}, "tender": 0},
                  {
                    "kind": "exchange",
                    "amount": {"amount": "21.00", "currency": "USD"},
                    "tender": 0,
                    "reference": "0195a812-3f00-7b21-b0c6-91d4a7e65f02"
                  }
                ],
                "policy": "returns-1",
                "exchangedFor": "0195a812-3f00-7b21-b0c6-91d4a7e65f02"
              }
            }
            """;

    /// Store credit for somebody who waited too long.
    public static final String CREDIT =
            """
            {
              "customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
              "storeId": "dubai-mall",
              "occurredAt": "2026-03-18T09:05:00Z",
              "reason": "goodwill",
              "amount": {"amount": "50.00", "currency": "USD"}
            }
            """;

    /// The answer to [#CREDIT].
    public static final String ISSUED_CREDIT =
            """
            {
              "creditId": "0195a812-3f00-7b21-b0c6-91d4a7e65f02",
              "customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
              "storeId": "dubai-mall",
              "reason": "goodwill",
              "issuedAt": "2026-03-18T09:05:00Z",
              "issued": {"amount": "50.00", "currency": "USD"},
              "balance": {"amount": "50.00", "currency": "USD"},
              "spendable": {"amount": "50.00", "currency": "USD"},
              "expiresAt": "2028-03-18T09:05:00Z",
              "movements": [
                {
                  "kind": "issued",
                  "occurredAt": "2026-03-18T09:05:00Z",
                  "amount": {"amount": "50.00", "currency": "USD"},
                  "balance": {"amount": "50.00", "currency": "USD"}
                }
              ]
            }
            """;

    /// A sale that was rung up by mistake.
    public static final String VOID =
            """
            {
              "storeId": "dubai-mall",
              "sessionId": "dubai-mall-1-2026-03-14",
              "occurredAt": "2026-03-14T11:32:00Z",
              "reason": "wrong-item"
            }
            """;

    /// Leave to refund a necklace.
    public static final String APPROVAL =
            """
            {
              "storeId": "dubai-mall",
              "deed": "refund",
              "upTo": {"amount": "5000.00", "currency": "USD"}
            }
            """;

    /// A sale that was rung up for somebody else.
    public static final String MOVE =
            """
            {
              "customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b11",
              "storeId": "dubai-mall",
              "occurredAt": "2026-03-15T10:00:00Z",
              "reason": "wrong-customer"
            }
            """;

    /// A basket whose buyer went to fetch a card.
    public static final String BASKET =
            """
            {
              "storeId": "dubai-mall",
              "terminalId": "dubai-mall-1",
              "currency": "USD",
              "occurredAt": "2026-03-14T11:20:00Z",
              "lines": [
                {
                  "lineId": "1",
                  "sku": "RING-HALO-18K",
                  "description": "Halo engagement ring",
                  "quantity": "1",
                  "unitPrice": {"amount": "1250.00", "currency": "USD"},
                  "tax": {"amount": "62.50", "currency": "USD"}
                }
              ]
            }
            """;

    /// Another till goes on with [#BASKET].
    public static final String RESUMPTION =
            """
            {
              "storeId": "dubai-mall",
              "terminalId": "dubai-mall-2",
              "occurredAt": "2026-03-14T11:25:00Z"
            }
            """;

    private ApiExamples() {}
}

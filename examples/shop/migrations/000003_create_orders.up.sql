CREATE TABLE orders (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id       bigint NOT NULL REFERENCES customers (id),
    status            text NOT NULL DEFAULT 'pending',
    currency          char(3) NOT NULL DEFAULT 'EUR',
    total_cents       bigint NOT NULL,
    shipping_address  text NOT NULL,
    note              text,
    placed_at         timestamptz NOT NULL DEFAULT now(),
    updated_at        timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX orders_customer_id_idx ON orders (customer_id);
CREATE INDEX orders_placed_at_idx ON orders (placed_at);

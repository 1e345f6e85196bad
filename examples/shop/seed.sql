-- Fills the shop: 100,000 customers, 5,000 products, 1,000,000 orders, 2,000,000 order items, 900,000 payments, 50,000 reviews.
-- Runs on the empty tables of migrations 1 to 8, as a superuser:  psql "$DATABASE_URL" -v ON_ERROR_STOP=1 -f seed.sql
-- `npm start` runs it part by part; each part begins with a line "-- part:".

-- part: prepare
SET client_min_messages = warning;
SET maintenance_work_mem = '256MB';
SET work_mem = '64MB';
SET synchronous_commit = off;
-- Rows are generated consistent, so foreign keys are not looked up row by row.
SET session_replication_role = replica;
SELECT setseed(0.42);
DROP INDEX customers_email_key, orders_customer_id_idx, orders_placed_at_idx, order_items_order_id_idx, order_items_product_id_idx,
    payments_order_id_idx, payments_provider_ref_key;

-- part: 100,000 customers
INSERT INTO customers (email, full_name, phone, country, created_at)
SELECT format('customer%s@example.com', n),
       (ARRAY['Ada', 'Bo', 'Chidi', 'Dana', 'Emre', 'Fatima', 'Goran', 'Hana'])[1 + n % 8] || ' '
           || (ARRAY['Abara', 'Berg', 'Costa', 'Dubois', 'Eriksen', 'Fischer', 'Garcia'])[1 + n % 7],
       CASE WHEN n % 3 > 0 THEN '+49 30 ' || (1000000 + n * 7) END,
       (ARRAY['DE', 'FR', 'ES', 'IT', 'NL', 'PL', 'SE'])[1 + n % 7],
       timestamptz '2022-01-01 00:00Z' + n * interval '12 minutes'
FROM generate_series(1, 100000) AS n;

-- part: 5,000 products
-- The description is about 5 kB of text that hardly compresses, so PostgreSQL keeps it in the table's TOAST table.
INSERT INTO products (sku, name, description, price_cents, attributes, active, created_at)
SELECT 'SKU-' || lpad(n::text, 6, '0'),
       (ARRAY['Lamp', 'Chair', 'Desk', 'Shelf', 'Rug', 'Mirror'])[1 + n % 6] || ' no. ' || n,
       (SELECT string_agg(md5((n * 1000 + word)::text), ' ') FROM generate_series(1, 150) AS word),
       499 + n * 37 % 50000,
       jsonb_build_object('colour', (ARRAY['red', 'green', 'blue', 'black'])[1 + n % 4], 'weight_g', 100 + n * 13 % 9000, 'tags',
           jsonb_build_array('tag' || n % 20, 'tag' || n % 33)),
       n % 20 > 0,
       timestamptz '2022-01-01 00:00Z' + n * interval '1 hour'
FROM generate_series(1, 5000) AS n;

-- part: 1,000,000 orders
INSERT INTO orders (customer_id, status, currency, total_cents, shipping_address, note, placed_at, updated_at)
SELECT 1 + (random() * 99999)::int,
       CASE WHEN n > 995000 THEN 'pending' WHEN n % 25 = 0 THEN 'cancelled' WHEN n > 980000 THEN 'shipped' ELSE 'delivered' END,
       CASE WHEN n % 9 = 0 THEN 'SEK' ELSE 'EUR' END,
       1000 + (random() * 40000)::int,
       format('%s Harbour Street, Apartment %s, %s Riverside, near the old lighthouse', n % 400, n % 60, 10000 + n % 80000),
       CASE WHEN n % 7 = 0 THEN 'Please leave it with the neighbour when the door stays closed.' END,
       timestamptz '2023-01-01 00:00Z' + n * interval '1 minute',
       timestamptz '2023-01-03 00:00Z' + n * interval '1 minute'
FROM generate_series(1, 1000000) AS n;

-- part: 2,000,000 order items
INSERT INTO order_items (order_id, product_id, quantity, unit_price_cents)
SELECT 1 + (n - 1) / 2, 1 + (random() * 4999)::int, 1 + n % 4, 499 + n % 20000
FROM generate_series(1, 2000000) AS n;

-- part: 900,000 payments
INSERT INTO payments (order_id, provider, provider_ref, amount_cents, captured_at)
SELECT n, (ARRAY['stripe', 'adyen', 'paypal'])[1 + n % 3], 'ch_' || md5(n::text), 1000 + n % 40000,
       timestamptz '2023-01-01 00:05Z' + n * interval '1 minute'
FROM generate_series(1, 900000) AS n;

-- part: 50,000 reviews
INSERT INTO reviews (product_id, customer_id, stars, body, created_at)
SELECT 1 + n % 5000, 1 + n, 1 + n % 5, CASE WHEN n % 2 = 0 THEN 'Does what it should, and arrived on time. Order it again? Yes.' END,
       timestamptz '2023-06-01 00:00Z' + n * interval '20 minutes'
FROM generate_series(1, 50000) AS n;

-- part: indexes
CREATE UNIQUE INDEX customers_email_key ON customers (lower(email));
CREATE INDEX orders_customer_id_idx ON orders (customer_id);
CREATE INDEX orders_placed_at_idx ON orders (placed_at);
CREATE INDEX order_items_order_id_idx ON order_items (order_id);
CREATE INDEX order_items_product_id_idx ON order_items (product_id);
CREATE INDEX payments_order_id_idx ON payments (order_id);
CREATE UNIQUE INDEX payments_provider_ref_key ON payments (provider, provider_ref);
SET session_replication_role = origin;

-- part: statistics
VACUUM ANALYZE;

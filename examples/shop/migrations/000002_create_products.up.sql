CREATE TABLE products (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sku          varchar(40) NOT NULL UNIQUE,
    name         text NOT NULL,
    description  text NOT NULL,
    price_cents  integer NOT NULL CHECK (price_cents >= 0),
    attributes   jsonb NOT NULL DEFAULT '{}',
    active       boolean NOT NULL DEFAULT true,
    created_at   timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX products_attributes_idx ON products USING gin (attributes jsonb_path_ops);

// Generated from the system catalogs of PostgreSQL 12.22.0, 13.23.0, 14.23.0, 15.18.0, 16.14.0,
// 17.10.0, 18.4.0. Do not edit: npm run generate:pg-data

/** Time zones that have always been UTC: timestamp and timestamptz are the same bytes there. */
export const ZONES = `UTC	Etc/GMT	Etc/GMT+0	Etc/GMT-0	Etc/GMT0	Etc/Greenwich	Etc/UCT	Etc/UTC	Etc/Universal	Etc/Zulu	Factory	GMT	GMT+0	GMT-0	GMT0	Greenwich	UCT	UTC	Universal	Zulu`;

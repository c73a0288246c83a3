import { classify } from '@inroad/database/classify'
import { installTrigrams } from '@inroad/database/trigrams'
import type { MigrationInterface, QueryRunner } from 'typeorm'

const OPPORTUNITIES = `
  create table opportunities (
    id            uuid primary key references procurements (id) on delete cascade,
    ocid          text,
    version       int not null,
    regime        text not null,
    stage         text not null,
    title         text not null,
    excerpt       text,
    buyers        jsonb not null,
    cpv           text[] not null,
    regions       text[] not null,
    facets        text[] not null,
    money         jsonb,
    value         numeric(18,2),
    amounts       numeric(18,2)[] not null,
    lowest        numeric(18,2),
    highest       numeric(18,2),
    deadline      timestamptz,
    nhs           boolean not null,
    sme_suitable  boolean not null,
    vcse_suitable boolean not null,
    published_at  timestamptz not null,
    noticed_at    timestamptz not null,
    words         tsvector not null,
    head          tsvector not null,
    projection    smallint not null
  );
  -- One index for any combination of facets and words. What is imported is found at once, and no
  -- search pays for sorting in what came before it.
  create index opportunities_facets_words on opportunities using gin (facets, words, head)
    with (fastupdate = off);
  create index opportunities_newest on opportunities (published_at desc, id desc);
  create index opportunities_closing on opportunities (coalesce(deadline, 'infinity'), id);
  create index opportunities_value on opportunities (coalesce(value, -1) desc, id desc);
  -- What is asked for is often rare, and the plan depends on knowing how rare.
  alter table opportunities alter column facets set statistics 1000,
                            alter column words set statistics 1000,
                            alter column head set statistics 1000;`

const SEARCH_WORDS = `
  create table search_words (
    word   text primary key,
    lexeme text not null
  );
  create index search_words_lexeme on search_words (lexeme);
  create index search_words_alike on search_words using gin (word gin_trgm_ops);`

/** What is published of each procurement, as people search it; filled when the service starts. */
export class Opportunities1792500000000 implements MigrationInterface {
  async up(migration: QueryRunner): Promise<void> {
    await installTrigrams(migration)
    await migration.query(OPPORTUNITIES)
    await migration.query(SEARCH_WORDS)
    const published = { retention: 'as long as its procurement', personalData: 'none' }
    await classify(migration, 'opportunities', published)
    await classify(migration, 'search_words', { retention: 'while in use', personalData: 'none' })
  }

  async down(migration: QueryRunner): Promise<void> {
    // The extension stays: other schemas may use it by now.
    await migration.query('drop table opportunities, search_words')
  }
}

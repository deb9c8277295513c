-- Words for editors alone, and figures in rows, are parts of a report of their own.

ALTER TYPE "block_kind" ADD VALUE 'note';
ALTER TYPE "block_kind" ADD VALUE 'table';

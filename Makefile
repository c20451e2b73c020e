# Dingyin: `make run` starts the demonstration city, `make test` runs everything.

BINARY := target/release/dingyin
WEB_SOURCES := $(shell find web/src web/public web/index.html web/m.html web/package.json web/vite.config.ts -type f 2>/dev/null)
LISTEN ?= 127.0.0.1:8080
DATA_DIR ?= .data

.PHONY: run build web test test-rust test-web test-fuzz test-browser screenshots lint lint-rust lint-web deny docs bench setup setup-test clean openapi

run: build ## start the demonstration city and print its address
	./$(BINARY) serve --demo --listen $(LISTEN) --data-dir $(DATA_DIR)

build: setup web ## the release binary with the page inside
	cargo build --release --locked

setup-test: ## and what the tests need: PostgreSQL, Chromium, cargo-nextest
	@tests/setup test

setup: ## install what is missing: Debian packages, among them fonts to print with
	@tests/setup

web: web/dist/index.html

web/node_modules/.package-lock.json: web/package.json web/package-lock.json
	cd web && npm ci --no-audit --no-fund
	touch $@

web/dist/index.html: web/node_modules/.package-lock.json $(WEB_SOURCES)
	cd web && npm run build
	touch $@

# What is built once gains nothing from the state of incremental builds, which takes as much room again.
test: export CARGO_INCREMENTAL := 0
test: setup-test web lint docs test-web test-browser test-fuzz test-rust ## everything; the counts of the last runner close it

lint: lint-rust lint-web deny

lint-rust:
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --locked -- -D warnings

lint-web: web/node_modules/.package-lock.json
	cd web && npm run lint

deny:
	tests/deny

docs:
	RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --locked

test-web: web
	cd web && npm run size
	cd web && npm test

test-rust: web ## unit, property, both databases, journeys
	cargo build --workspace --locked
	tests/with-postgres cargo nextest run --workspace --locked

test-browser: web
	cargo build --locked
	cd web && npm run journey

screenshots: web ## every page in web/screenshots, in three widths and both shades; the pictures of the help anew
	cargo build --locked
	cd web && node scripts/screenshots.mjs

test-fuzz:
	cargo build --locked
	tests/fuzz

openapi: ## write the OpenAPI document that the page's types are generated from
	cargo run --locked -- openapi > web/openapi.json

bench: setup-test web ## figures as ratios against raw baselines in the same run
	cargo build --release --locked -p dingyin -p dingyin-benches
	./target/release/dingyin-benches
	cd web && DINGYIN_BINARY=../target/release/dingyin node scripts/speed.mjs

clean:
	rm -rf target web/dist web/node_modules .data

-- Reads pages with a pause between two: so many readers, not as fast as they can.
local pages = { "/pl/guides/api-key", "/en/guides/billing", "/it/errors/insufficient-quota", "/en/guides/n8n" }
local n = 0

function delay()
  return 20
end

function request()
  n = n % #pages + 1
  return wrk.format("GET", pages[n], { ["Accept-Encoding"] = "gzip" })
end

-- The 99th percentile in milliseconds, failures, how many.
function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("%.1f %d %d\n", latency:percentile(99) / 1000,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout, summary.requests))
end

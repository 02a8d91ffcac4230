-- Posts the key form as the portal's own page does, each time with another key.
local n = 0

function request()
  n = n + 1
  local key = "sk-" .. "proj-" .. string.format("%08d", n) .. string.rep("x", 66)
    .. "T3Blbk" .. "FJ" .. string.rep("y", 74)
  return wrk.format("POST", "/en/check", {
    ["Sec-Fetch-Site"] = "same-origin",
    ["Content-Type"] = "application/x-www-form-urlencoded",
  }, "key=" .. key)
end

-- Checks per second, the median and the 99th percentile in milliseconds, failures.
function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("%.1f %.1f %.1f %d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end

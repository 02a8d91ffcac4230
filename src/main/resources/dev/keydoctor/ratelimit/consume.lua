-- Takes one of every bucket or none of any. An amount of -1 gives one back.
-- KEYS: the buckets
-- ARGV: the amount, the time until midnight; then for each bucket how many it holds, how
-- long one takes to come back (0: all come back at midnight), and how many are left to
-- others
-- Answers 0 if taken, and the buckets of which more than half is used; or else how long it
-- takes until it could be, and which bucket takes longest. All in milliseconds.
local amount, midnight = tonumber(ARGV[1]), tonumber(ARGV[2])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local known = redis.call('MGET', unpack(KEYS))
local values, lives, longest, slowest, low = {}, {}, 0, 0, {}
for i = 1, #KEYS do
  local burst, step, reserve = tonumber(ARGV[3 * i]), tonumber(ARGV[1 + 3 * i]), tonumber(ARGV[2 + 3 * i])
  local value, used, wait = tonumber(known[i])
  if step > 0 then
    -- The value is the moment at which the bucket is full again. One beyond a whole bucket
    -- was written while the clock was wrong: the bucket is empty then, and fills from now on.
    local empty = now + burst * step
    if value and value > empty then
      value = empty
      redis.call('SET', KEYS[i], string.format('%.0f', value), 'PX', burst * step)
    end
    values[i] = math.max(now, value or now) + amount * step
    lives[i] = values[i] - now
    used = lives[i] / step
    wait = lives[i] - (burst - reserve) * step
  else
    -- The value is how many were taken today.
    values[i] = math.max(0, (value or 0) + amount)
    lives[i] = midnight
    used = values[i]
    wait = used > burst - reserve and midnight or 0
  end
  if wait > longest then longest, slowest = wait, i end
  if used * 2 > burst then table.insert(low, i) end
end
if amount > 0 and longest > 0 then return {longest, slowest} end
for i = 1, #KEYS do
  if lives[i] > 0 then
    redis.call('SET', KEYS[i], string.format('%.0f', values[i]), 'PX', lives[i])
  else
    redis.call('DEL', KEYS[i])
  end
end
return {0, unpack(low)}

-- Takes one of every bucket or none of any. An amount of -1 gives one back.
-- KEYS: the buckets
-- ARGV: the amount, the time, the time until midnight; then for each bucket how many it
-- holds, and how long one takes to come back (0: all come back at midnight)
-- Answers 0 and 0 if taken, or else how long it takes until it could be and which bucket
-- takes longest. All in milliseconds.
local amount, now, midnight = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local known = redis.call('MGET', unpack(KEYS))
local values, lives, longest, slowest = {}, {}, 0, 0
for i = 1, #KEYS do
  local burst, step = tonumber(ARGV[2 + 2 * i]), tonumber(ARGV[3 + 2 * i])
  local wait
  if step > 0 then
    -- The value is the moment at which the bucket is full again.
    values[i] = math.max(now, tonumber(known[i]) or now) + amount * step
    lives[i] = values[i] - now
    wait = lives[i] - burst * step
  else
    -- The value is how many were taken today.
    values[i] = math.max(0, (tonumber(known[i]) or 0) + amount)
    lives[i] = midnight
    wait = values[i] > burst and midnight or 0
  end
  if wait > longest then longest, slowest = wait, i end
end
if amount > 0 and longest > 0 then return {longest, slowest} end
for i = 1, #KEYS do
  if lives[i] > 0 then
    redis.call('SET', KEYS[i], string.format('%.0f', values[i]), 'PX', lives[i])
  else
    redis.call('DEL', KEYS[i])
  end
end
return {0, 0}

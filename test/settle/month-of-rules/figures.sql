-- Each table is worked out of those before it.

-- Rows that are somebody's, and those that are nobody's.
create table people as
  select place, r, r ->> 'id' as id, coalesce(r ->> 'person', r ->> 'id') as person, r ->> 'policy' as policy,
    r ->> 'policy' in ('agents', 'leads') and r ->> 'id' is not null
      and (select count(*) from people_in other where other.r ->> 'id' = people_in.r ->> 'id') = 1 as is_row,
    (select teams_in.r ->> 'id' from teams_in where teams_in.r ->> 'id' = people_in.r ->> 'team') as team
  from people_in;
create table rejected as select place, r ->> 'id' as id from people where not is_row;

-- A rejected row that names a known team is a fault in what goes over it: under its policy, or under both where it names neither.
create table spoilt as
  select distinct team, kind.policy
  from people, (values ('agents'), ('leads')) kind (policy)
  where not is_row and team is not null
    and (people.policy = kind.policy or people.policy is null or people.policy not in ('agents', 'leads'));

-- The gates of a shop: refund rate at most 3%, refund time at most 24 h (none passes), DSR at least 4.7.
create table shops as
  select id, case when 'failed' in (refunds, hours, dsr) then 'failed' when 'faulty' in (refunds, hours, dsr) then 'faulty' else 'passed' end as state
  from (
    select r ->> 'id' as id, gate(at_least(figure(0.03), cell(r, 'refundRate', 25)), 'failed') as refunds,
      gate(at_least(figure(24), cell(r, 'refundHours', 25)), 'passed') as hours, gate(at_least(cell(r, 'dsr', 25), 4.7), 'failed') as dsr
    from teams_in
  ) gates;

create table agents as
  select place, id, person, team,
    cell(r, 'base', 2) as base, cell(r, 'gmv', 2) as gmv, cell(r, 'goal', 2) as goal, cell(r, 'target', 2) as target,
    case when r ? 'rate' then cell(r, 'rate', 25) else figure(p('rate')) end as rate,
    cell(r, 'orders', 0) as orders, cell(r, 'inquiries', 0) as inquiries, cell(r, 'wait', 25) as wait, cell(r, 'csat', 25) as csat,
    cell(r, 'ratings', 0) as ratings, cell(r, 'polite', 25) as polite, cell(r, 'solved', 25) as solved, cell(r, 'survey', 25) as survey,
    cell(r, 'praise', 25) as praise, cell(r, 'own', 2) as own, cell(r, 'hours', 25) as hours, cell(r, 'reports', 0) as reports
  from people where is_row and policy = 'agents';

-- What goes over the rows of a team: the least and the greatest GMV, how many reached their target.
create table over_teams as
  select team, case when is_spoilt then fault() else figure(least) end as least, case when is_spoilt then fault() else figure(greatest) end as greatest,
    case when is_unknown then fault() else figure(reached) end as reached
  from (
    select team, bool_or((gmv).fault) or team in (select team from spoilt where policy = 'agents') as is_spoilt,
      bool_or((at_least(gmv, target)).fault) or team in (select team from spoilt where policy = 'agents') as is_unknown,
      min((gmv).value) as least, max((gmv).value) as greatest,
      count(*) filter (where (at_least(gmv, target)).value) as reached
    from agents where team is not null group by team
  ) sums;

-- 1. Slices by one's own goal and rate, then the tiers of the policy, whose bound and rate are parameters; voided by the shop's gates, held by one's own.
create table sold as
  select place, plus(
      plus(times(slice(gmv, figure(0), goal), rate), times(slice(gmv, goal, null), times(rate, 1.5))),
      plus(times(slice(gmv, figure(0), figure(p('start'))), 0.002), times(slice(gmv, figure(p('start')), null), p('more')))
    ) as amount
  from agents;
create table commissions as
  select place, case
      when (amount).value is null or (amount).value <= 0 then amount
      when state is null or state = 'faulty' then fault()
      when state = 'failed' then figure(0)
      when (reports).fault then fault()
      else amount end as amount,
    coalesce((amount).value > 0 and state = 'passed' and not (reports).fault and coalesce((reports).value, 0) < 1, false) as is_held
  from sold join agents using (place) left join shops on shops.id = team;

-- 2. The card of marks: points, null where an item is out.
create table marks as
  select place,
    case when (solved).value is null then solved
      else figure(case when (solved).value >= 0.9 then p('top') when (solved).value >= 0.8 then 30 when (solved).value >= 0.6 then 20 else 10 end) end
      as solved_points,
    case when (polite).value is null then polite else figure(round(least(greatest((polite).value, 0), 30), 2)) end as polite_points,
    case when (gmv).fault or (target).fault then fault() when (gmv).value is null or (target).value is null or (target).value <= 0 then figure(null)
      when (gmv).value >= (target).value then figure(30) when (gmv).value >= 0.8 * (target).value then figure(20) else figure(null) end as sales_points,
    case when (survey).value is null then survey else figure(case when (survey).value >= 4 then 100 else 60 end) end as survey_points,
    case when (praise).value is null then praise else figure(round((praise).value, 2)) end as praise_points
  from agents;
create table summed as
  select *, (solved_points).fault or (polite_points).fault or (sales_points).fault as is_faulty_item, (praise_points).fault as is_faulty_praise,
    coalesce((solved_points).value, 0) + coalesce((polite_points).value, 0) + coalesce((sales_points).value, 0) as points,
    case when (solved_points).value is null then 0 else p('top') end + case when (polite_points).value is null then 0 else 30 end
      + case when (sales_points).value is null then 0 else 30 end as read,
    p('top') + 60 as whole, coalesce((polite_points).value < p('pass'), false) as is_failed
  from marks;
create table marked as
  select *, case
      when is_faulty_item or is_faulty_praise then fault()
      when read = 0 or read < p('least') or (praise_points).value is null then figure(null)
      else figure(least(greatest(quotient(points * whole, read, 2) + (praise_points).value, 0), whole)) end as score,
    case when is_faulty_item then null else quotient(read, whole, 4) end as measured
  from summed;
-- A failed critical item leaves the score, and at best a C.
create table reviews as
  select *, case when grade_before is null and not is_down then null when not is_down then grade_before
      when grade_before is null or grade_before < 'C' then 'C' else grade_before end as grade
  from (
    select *, not (score).fault and is_failed as is_down, case when (score).value is null then null when (score).value >= p('good') then 'A'
      when (score).value >= 75 then 'B' when (score).value >= 60 then 'C' else 'D' end as grade_before
    from marked
  ) graded;

-- The card of weights, both of them parameters; what is not applicable has full points.
create table qualities as
  select place, case
      when (csat).fault or (wait).fault then fault()
      when (csat).value is null and (wait).value is null then figure(null)
      else figure(quotient(
        p('csatWeight') * case when (csat).value is null then 100 else quotient(100 * (least(greatest((csat).value, 0.80), 0.95) - 0.80), 0.15, 2) end
        + p('waitWeight') * case when (wait).value is null or (wait).value <= 20 then 100 when (wait).value <= 45 then 80 else 0 end,
        p('csatWeight') + p('waitWeight'), 2)) end as score
  from agents;

-- 3. The contest of each team: GMV, and CSAT of those with 30 ratings or more; 50 inquiries for either.
create table entrants as
  select place, team, factor.name, reading, at_least(inquiries, 50) as eligible,
    case when factor.name = 'csat' then at_least(ratings, 30) else row(true, false)::truth end as own
  from agents, lateral (values ('gmv', gmv), ('csat', csat)) factor (name, reading)
  where team is not null;
create table shown_entrants as
  select *, not is_out and ((eligible).fault or (own).fault or (reading).fault) as is_unknown,
    not is_out and (eligible).value is true and (own).value is true and (reading).value is not null as is_in
  from (
    select *, ((eligible).value is not true and not (eligible).fault) or ((own).value is not true and not (own).fault)
      or ((reading).value is null and not (reading).fault) as is_out
    from entrants
  ) found;
create table factors as
  select team, name, bool_or(is_unknown) or team in (select team from spoilt where policy = 'agents') as is_unknown,
    count(*) filter (where is_in) as ranked
  from shown_entrants group by team, name;
create table ranks as
  select place, team, name, is_out, factors.is_unknown,
    case when is_in and ranked >= 2 and not factors.is_unknown
      then (select 1 + count(*) from shown_entrants better where better.team = shown_entrants.team and better.name = shown_entrants.name
        and better.is_in and (better.reading).value > (shown_entrants.reading).value) end as rank,
    case when name = 'gmv' then p('double') else 1 end as weight
  from shown_entrants join factors using (team, name);
create table ranked_anywhere as
  select team, count(distinct place) filter (where rank is not null) as entrants, bool_or(is_unknown) as is_unknown from ranks group by team;
create table sums as
  select place, team, sum(weight * coalesce(rank, entrants + 1)) as sum from ranks join ranked_anywhere using (team)
  where not ranked_anywhere.is_unknown group by place, team having bool_or(rank is not null);
create table placings as
  select place, team, name, rank, is_unknown, is_out from ranks
  union all
  select place, team, 'overall',
    case when sum is not null then (select 1 + count(*) from sums better where better.team = entrant.team and better.sum < own.sum) end,
    is_unknown, is_out
  from (
    select place, team, ranked_anywhere.is_unknown, bool_and(is_out) as is_out
    from ranks join ranked_anywhere using (team) group by place, team, ranked_anywhere.is_unknown
  ) entrant left join sums own using (place, team);
create table prizes (name, position, amount) as
  values ('gmv', 1, p('first')), ('gmv', 2, 200), ('gmv', 3, 100), ('csat', 1, p('first')), ('csat', 2, 200), ('csat', 3, 100),
    ('overall', 1, p('overall')), ('overall', 2, 100);
-- Those who are tied fill as many places, and share what these are worth, rounded down.
create table won as
  select place, name, rank, case
      when is_unknown and not is_out then fault()
      when rank is null then figure(0)
      else figure((select trunc(coalesce(sum(amount), 0) / tied, 2) from prizes
        where prizes.name = placed.name and position between rank and rank + tied - 1)) end as prize
  from (
    select *, (select count(*) from placings other where other.team = placings.team and other.name = placings.name and other.rank = placings.rank) as tied
    from placings
  ) placed;
create table prize_of as
  select place, case when bool_or((prize).fault) then fault() else figure(sum((prize).value)) end as prize from won group by place;

-- The contest of shops by what they sold: those of two people or more, without whom a fault keeps out. A row that is nobody's is one that takes part.
create table shop_entrants as
  select team, not is_spoilt and (rows <= 1 or not is_faulty and sold is null) as is_out, is_spoilt or is_faulty as is_unknown, sold
  from (
    select team, team in (select team from spoilt where policy = 'agents') as is_spoilt, count(place) as rows,
      coalesce(bool_or((gmv).fault), false) as is_faulty, sum((gmv).value) as sold
    from (select team from agents where team is not null union select team from spoilt where policy = 'agents') teams left join agents using (team)
    group by team
  ) sums;
create table shop_ranks as
  select *, case when not is_out and not is_unknown and (select count(*) from shop_entrants where not is_out and not is_unknown) >= 2
    then (select 1 + count(*) from shop_entrants better where not better.is_out and not better.is_unknown and better.sold > shop_entrants.sold) end as rank
  from shop_entrants;
create table cups as
  select team, rank, case
      when not is_out and is_unknown then fault()
      when rank is null then figure(0)
      else figure((select trunc(coalesce(sum(amount), 0) / tied, 2) from (values (1, p('cup')), (2, 400)) prizes (position, amount)
        where position between rank and rank + tied - 1)) end as prize
  from (select *, (select count(*) from shop_ranks other where other.rank = shop_ranks.rank) as tied from shop_ranks) placed;

-- What a shop won in whole cents, by hours: whole parts, and the odd cents to the largest remainders, then by id.
create table quotas as
  select place, id, team, div((prize).value * 100 * (hours).value, total) as cents, mod((prize).value * 100 * (hours).value, total) as remainder,
    (prize).value * 100 as pool
  from agents join cups using (team) join (
    select team, sum((hours).value) as total, bool_or((hours).fault) as is_unknown from agents group by team
  ) totals using (team)
  where not (prize).fault and not is_unknown and (hours).value is not null and total > 0;
create table shares as
  select place, (cents + case when row_number() over (partition by team order by remainder desc, id collate "C")
    <= pool - sum(cents) over (partition by team) then 1 else 0 end) / 100 as share
  from quotas;
create table shared as
  select place, case
      when team is null or team in (select team from spoilt where policy = 'agents') or (prize).fault
        or exists (select from agents other where other.team = agents.team and (other.hours).fault) then fault()
      else figure(share) end as part
  from agents left join cups using (team) left join shares using (place);

-- 4. The lines of each row. One's place between the team's least and its greatest GMV is worth 0.8 to 1.2.
create table standings_in_team as
  select place, coalesce(reached, fault()) as reached, case
      when team is null or (least).fault or (greatest).fault then fault()
      when (least).value is null then figure(null)
      when (least).value = (greatest).value then figure(1)
      else plus(figure(0.8), times(ratio(minus(gmv, least), minus(greatest, least), 4), 0.4)) end as coefficient
  from agents left join over_teams using (team);
create table agent_lines as
  select place, person, line.*
  from agents join commissions using (place) join reviews using (place) join qualities using (place) join standings_in_team using (place)
    join shared using (place) left join prize_of using (place),
  lateral (values
    ('base', shown(base), false),
    ('commission', shown(commissions.amount), commissions.is_held),
    ('conversion', shown(times(ratio(orders, inquiries, 4), 1000)), false),
    ('attained', case
      when (gmv).fault or (target).fault then fault()
      when (gmv).value is null or (target).value is null or (target).value <= 0 then figure(null)
      when (gmv).value >= 1.2 * (target).value then figure(p('best')) when (gmv).value >= (target).value then figure(1000)
      when (gmv).value >= 0.8 * (target).value then figure(500) else figure(null) end, false),
    ('slow', shown(times(slice(wait, figure(30), null), -0.505)), false),
    ('standing', shown(times(own, coefficient)), false),
    ('reached', shown(times(standings_in_team.reached, 12.34)), false),
    ('review', shown(times(own, case when (reviews.score).fault then fault() else figure(case grade when 'A' then 1.2 when 'B' then 1
      when 'C' then 0.8 when 'D' then 0.5 end) end)), false),
    ('quality', shown(times(qualities.score, 2.505)), false),
    ('saved', shown(times(shown(commissions.amount), -0.05)), commissions.is_held),
    ('prize', coalesce(prize, fault()), false),
    ('cup', part, false)
  ) line (line, amount, is_held);

-- A lead has a tenth of what the agents' slips show of commissions, a twentieth of the greatest, and 20.25 an agent.
create table teams_sold as
  select team, bool_or((amount).fault) or team in (select team from spoilt where policy = 'agents') as is_unknown,
    bool_or(is_held) as is_held, sum((amount).value) as sum, max((amount).value) as greatest, count(*) as agents
  from agent_lines join agents using (place) where line = 'commission' and team is not null group by team;
create table lead_lines as
  select place, person, line.*
  from (select *, team is null or team in (select team from spoilt where policy = 'agents') or coalesce(is_unknown, false) as is_faulty
    from people left join teams_sold using (team) where is_row and policy = 'leads') leads,
  lateral (values
    ('tenth', case when is_faulty then fault() else shown(figure(sum * 0.1)) end, coalesce(is_held, false)),
    ('best', case when is_faulty then fault() else shown(figure(greatest * 0.05)) end, coalesce(is_held, false)),
    ('heads', case when team is null or team in (select team from spoilt where policy = 'agents') then fault()
      else figure(coalesce(agents, 0) * 20.25) end, false)
  ) line (line, amount, is_held);

-- 5. Statements: each line over one's rows, in the worst state among them; then what was decided by hand, and rounding down to tens, the rest carried on.
create table row_lines as
  select place, person, 'agents' as policy, line, amount, is_held from agent_lines
  union all select place, person, 'leads', line, amount, is_held from lead_lines;
create table states as
  select *, case when (amount).fault then 'pending' when (amount).value is null then 'notApplicable' when is_held then 'held' else 'settled' end as state
  from row_lines;
create table statement_lines as
  select policy, person, line, min(place) as place,
    case when bool_or(state = 'pending') then 'pending' when bool_or(state = 'held') then 'held' when bool_or(state = 'settled') then 'settled'
      else 'notApplicable' end as state,
    coalesce(sum((amount).value) filter (where state = 'settled'), 0) as payable,
    coalesce(sum((amount).value) filter (where state = 'held'), 0) as held
  from states group by policy, person, line;
create table statements as
  select policy, person, place, is_provisional, before, held,
    case when policy = 'agents' and before > 0 then div(before + opening, p('step')) * p('step') else before end as payable,
    case when policy = 'leads' then 0 when is_provisional then null when before > 0 then mod(before + opening, p('step')) else opening end as closing
  from (
    select policy, person, min(place) as place, sum(held) as held,
      bool_or(state in ('pending', 'held')) or exists (select from people where not is_row and people.person = statement_lines.person) as is_provisional,
      sum(payable) + coalesce((select sum((r ->> 'amount')::numeric) from adjustments_in where r ->> 'person' = statement_lines.person), 0) as before,
      coalesce((select sum((r ->> 'amount')::numeric) from carry_ins_in where r ->> 'person' = statement_lines.person), 0) as opening
    from statement_lines group by policy, person
  ) sums;

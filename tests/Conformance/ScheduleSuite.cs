namespace Nadir.Tests.Conformance;

/// <summary>What holds for every schedule: rates from 0 on, and momenta that are shares.</summary>
internal static class ScheduleSuite
{
    public static void Check(Catalogue catalogue, CatalogueEntry entry)
    {
        foreach (var spec in EntryVariants.Of(catalogue, entry))
        {
            var schedule = (Schedule)catalogue.Create(entry.Kind, spec);
            foreach (var step in Enumerable.Range(0, 3000).Select(step => (long)step).Append(1_000_000).Append(10_000_000_000))
            {
                Assert.True(schedule.Rate(0.1, step) >= 0, $"{spec} gives the rate {schedule.Rate(0.1, step)} at step {step}.");
                Assert.True(schedule.Momentum(0.9, step) is >= 0 and < 1, $"{spec} gives the momentum {schedule.Momentum(0.9, step)} at step {step}.");
            }
        }
    }
}

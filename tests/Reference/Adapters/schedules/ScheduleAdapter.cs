namespace Nadir.Tests.Reference;

/// <summary>Files that list the learning rate of step 0, 1, 2 …, and the momentum where a schedule drives it.</summary>
internal abstract class ScheduleAdapter(params string[] files) : Adapter(files)
{
    public sealed override void Run(GoldenCase golden)
    {
        var (rate, schedule) = Schedule(golden);
        var steps = golden.HasParam("steps") ? golden.Whole("steps") : 40;
        golden.Expect("lr", [.. Enumerable.Range(0, steps).Select(step => schedule.Rate(rate, step))]);
        if (golden.HasOutput("momentum"))
            golden.Expect("momentum", [.. Enumerable.Range(0, steps).Select(step => schedule.Momentum(0.9, step))]);
    }

    /// <summary>The optimizer's rate and the schedule.</summary>
    protected abstract (double Rate, Schedule Schedule) Schedule(GoldenCase golden);
}

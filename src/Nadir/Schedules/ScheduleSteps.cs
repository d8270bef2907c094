namespace Nadir;

/// <summary>Steps at which schedules change, as they are given.</summary>
internal static class ScheduleSteps
{
    /// <summary>Refuses lists that are empty, negative or do not rise.</summary>
    public static int[] RequireRising(int[] steps, string name)
    {
        if (Require.Present(steps, name).Length == 0)
            throw Error.Argument($"{name} needs at least one step, got none.", name);
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i] < (i == 0 ? 0 : steps[i - 1]))
                throw Error.Argument($"{name} must be steps from 0 on in rising order, got {steps[i]} at place {i}{(i == 0 ? "" : $" after {steps[i - 1]}")}.", name);
        }

        return steps;
    }

    /// <summary>How many of the steps lie before another, or on it where asked.</summary>
    public static int Behind(int[] steps, long step, bool orOn)
    {
        var count = 0;
        while (count < steps.Length && (steps[count] < step || (orOn && steps[count] == step)))
            count++;
        return count;
    }
}

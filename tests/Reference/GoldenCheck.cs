namespace Nadir.Tests.Reference;

/// <summary>Runs an adapter over the cases of a file and collects what is wrong, one line each.</summary>
internal static class GoldenCheck
{
    public static IReadOnlyList<string> Run(Adapter adapter, IReadOnlyList<GoldenCase> cases)
    {
        var failures = new List<string>();
        if (cases.Count == 0)
            failures.Add("The file has 0 cases.");
        foreach (var golden in cases)
        {
            try
            {
                adapter.Run(golden);
                failures.AddRange(golden.Failures);
                failures.AddRange(golden.Unread());
            }
            catch (Exception exception)
            {
                failures.Add($"{golden.Id}: {exception.GetType().Name}: {exception.Message}");
            }
        }

        return failures;
    }
}

using Nadir.Pictures;

namespace Nadir.Cli;

/// <summary>The report of a run.</summary>
internal static class RunReport
{
    /// <summary>Writes it, and tells where.</summary>
    public static string Write(RunFolder run, Model model, OpenedData data, TrainingRequest request, Catalogue catalogue)
    {
        var (samples, name) = JudgedSamples.Of(data, request);
        return Report.Write(run, model, samples, name, new DataSplit(data.Train, data.Test), catalogue);
    }
}

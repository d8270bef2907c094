using System.Globalization;
using System.Text.Json;
using Nadir.Program;

// The network in a program of its own, with nothing of a benchmark around it: for what the process as a whole costs.
object result = args switch
{
    ["first-step", var started, "--threads", var threads] =>
        FirstStep.Measure(long.Parse(started, CultureInfo.InvariantCulture), int.Parse(threads, CultureInfo.InvariantCulture)),
    ["mnist", var folder, "--threads", var threads] => MnistTraining.Measure(folder, int.Parse(threads, CultureInfo.InvariantCulture)),
    _ => throw new ArgumentException("first-step NANOSECONDS --threads N, or mnist FOLDER --threads N"),
};
Console.WriteLine(JsonSerializer.Serialize(result));
return 0;

using System.Globalization;
using System.Text.Json;
using Nadir.Program;

object result = args switch
{
    ["first-step", var started] => FirstStep.Measure(long.Parse(started, CultureInfo.InvariantCulture)),
    _ => throw new ArgumentException("Arguments: first-step NANOSECONDS."),
};
Console.WriteLine(JsonSerializer.Serialize(result));
return 0;

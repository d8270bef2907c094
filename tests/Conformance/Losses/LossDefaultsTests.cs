using System.Globalization;
using System.Text;

namespace Nadir.Tests.Conformance;

public class LossDefaultsTests
{
    [Fact]
    public void Defaults_OfEveryLossAndMetric_AreTheApprovedOnes()
    {
        var text = new StringBuilder();
        foreach (var entry in Catalogue.Of().Entries.Where(entry => entry.Kind is "loss" or "metric"))
        {
            var names = string.Join(", ", entry.Aliases.Prepend(entry.Name));
            var remarks = entry.Documentation.Remarks;
            text.Append(CultureInfo.InvariantCulture, $"{entry.Kind} {names}\n");
            foreach (var parameter in entry.Parameters)
                text.Append(CultureInfo.InvariantCulture, $"  {parameter.Name} = {(parameter.IsRequired ? "(required)" : parameter.Default ?? "none")}\n");
            text.Append(CultureInfo.InvariantCulture, $"  {remarks[remarks.IndexOf("Twin:", StringComparison.Ordinal)..]}\n");
        }

        ApprovedText.Check("loss-defaults.txt", text.ToString());
    }
}

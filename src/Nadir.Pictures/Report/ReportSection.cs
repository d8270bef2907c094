namespace Nadir.Pictures;

/// <summary>A part of the report that the table of contents leads to.</summary>
internal sealed record ReportSection(string Id, string Title, Action<HtmlWriter> Write);

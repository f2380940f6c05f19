"""The charts of a page of impact: courses, other places, event time, designs, harms, places."""

from tregua.record.brief.charts.impact.cloud import Cloud, cloud
from tregua.record.brief.charts.impact.course import CourseChart, course_chart
from tregua.record.brief.charts.impact.curve import Curve, CurveRow, curve
from tregua.record.brief.charts.impact.events import EventChart, EventPoint, State, event_chart
from tregua.record.brief.charts.impact.frame import Stretch
from tregua.record.brief.charts.impact.places import PlacePoint, PlacesChart, Role, places_chart

__all__ = [
    "Cloud",
    "CourseChart",
    "Curve",
    "CurveRow",
    "EventChart",
    "EventPoint",
    "PlacePoint",
    "PlacesChart",
    "Role",
    "State",
    "Stretch",
    "cloud",
    "course_chart",
    "curve",
    "event_chart",
    "places_chart",
]
